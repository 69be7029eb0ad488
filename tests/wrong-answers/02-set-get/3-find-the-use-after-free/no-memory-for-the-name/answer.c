/* caught by scarce: of two blocks for the copy only the first is asked about, and lost where there is no second
 * nudge: There is no memory for something that is needed before the job, whichever it is. */
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
    user *gone = value;
    free(gone->name);
    free(gone);
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

static user *copy_of(const user *who)
{
    user *copy = malloc(sizeof *copy);
    char *name = copy == NULL ? NULL : malloc(strlen(who->name) + 1);
    if (name == NULL) {
        return NULL;
    }
    *copy = (user){.id = who->id, .name = strcpy(name, who->name)};
    return copy;
}

ctx_status log_job(const char *what, ctx_status (*job)(void))
{
    void *value;
    ctx_status status = ctx_var_get(&current_user, &value);
    if (status != CTX_OK) {
        return status;
    }
    user *who = copy_of(value);
    if (who == NULL) {
        return CTX_NO_MEMORY;
    }
    printf("[%ld %s] %s begins\n", who->id, who->name, what);
    status = job();
    if (status == CTX_OK) {
        printf("[%ld %s] %s ends\n", who->id, who->name, what);
    }
    release(who);
    return status;
}
