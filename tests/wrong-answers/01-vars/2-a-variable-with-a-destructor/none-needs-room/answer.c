/* caught by 2-measured: the text of NULL is copied, also where there is no buffer */
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
    user *gone = value;
    if (gone != NULL) {
        free(gone->name);
        free(gone);
        alive--;
    }
}

static size_t format(char *buffer, size_t size, const void *value)
{
    const user *it = value;
    if (it == NULL) {
        memcpy(buffer, "None", 5);
        return 4;
    }
    int length = snprintf(buffer, size, "%ld (%s)", it->id, it->name);
    return length < 0 ? 0 : (size_t)length;
}

const ctx_hooks user_hooks = {.release = release, .format = format};
