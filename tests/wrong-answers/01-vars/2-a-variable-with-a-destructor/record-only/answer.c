/* caught by memory: the record is freed, and the name that hangs on it is not
 * nudge: A value from user_new is released, and nothing may be left of it. */
#include "answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t alive;

user *user_new(long id, const char *name)
{
    user *made = malloc(sizeof *made);
    char *copy = malloc(strlen(name) + 1);
    if (made == NULL || copy == NULL) {
        free(copy);
        free(made);
        return NULL;
    }
    *made = (user){.id = id, .name = strcpy(copy, name)};
    alive++;
    return made;
}

size_t users_alive(void)
{
    return alive;
}
static void release(void *value)
{
    if (value != NULL) {
        free(value);
        alive--;
    }
}

static size_t format(char *buffer, size_t size, const void *value)
{
    const user *it = value;
    int length = it == NULL ? snprintf(buffer, size, "None")
                            : snprintf(buffer, size, "%ld (%s)", it->id, it->name);
    return length < 0 ? 0 : (size_t)length;
}

const ctx_hooks user_hooks = {.release = release, .format = format};
