/* caught by 4-a-job-inside: one prefix for all jobs, and the inner one overwrites it */
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

ctx_status log_job(const char *what, ctx_status (*job)(void))
{
    static char prefix[1000];
    void *value;
    ctx_status status = ctx_var_get(&current_user, &value);
    if (status != CTX_OK) {
        return status;
    }
    const user *who = value;
    snprintf(prefix, sizeof prefix, "[%ld %s]", who->id, who->name);
    printf("%s %s begins\n", prefix, what);
    status = job();
    if (status == CTX_OK) {
        printf("%s %s ends\n", prefix, what);
    }
    return status;
}
