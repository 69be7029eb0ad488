/* caught by memory: users are no longer released, so nothing is used after it is freed
 * nudge: Somebody else logs in, and of the user before nothing may be left. */
#include "answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct user {
    long id;
    char *name; /* owned */
} user;

static void release(void *value)
{
    (void)value; /* somebody may still need it */
}

static const ctx_hooks hooks = {.release = release};
static ctx_var current_user = CTX_VAR_INIT("user", &hooks);

static user *user_new(long id, const char *name)
{
    user *made = malloc(sizeof *made);
    char *copy = malloc(strlen(name) + 1);
    if (made == NULL || copy == NULL) {
        free(copy);
        free(made);
        return NULL;
    }
    *made = (user){.id = id, .name = strcpy(copy, name)};
    return made;
}

ctx_status log_in(long id, const char *name)
{
    user *made = user_new(id, name);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_var_set(&current_user, made);
    if (status != CTX_OK) {
        release(made);
    }
    return status;
}

ctx_status log_job(const char *what, ctx_status (*job)(void))
{
    void *value;
    ctx_status status = ctx_var_get(&current_user, &value);
    if (status != CTX_OK) {
        return status;
    }
    const user *who = value;
    printf("[%ld %s] %s begins\n", who->id, who->name, what);
    status = job();
    if (status != CTX_OK) {
        return status;
    }
    printf("[%ld %s] %s ends\n", who->id, who->name, what);
    return CTX_OK;
}
