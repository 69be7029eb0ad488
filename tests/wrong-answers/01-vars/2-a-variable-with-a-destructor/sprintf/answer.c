/* caught by 3-cut-to-the-buffer: the size is asked only whether it is 0 */
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
    if (size == 0) {
        return it == NULL ? 4 : (size_t)snprintf(NULL, 0, "%ld (%s)", it->id, it->name);
    }
    int length =
        it == NULL ? sprintf(buffer, "None") : sprintf(buffer, "%ld (%s)", it->id, it->name);
    return (size_t)length;
}

const ctx_hooks user_hooks = {.release = release, .format = format};
