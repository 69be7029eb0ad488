/* caught by scarce: the copy is made when the first line is out already
 * nudge: There is no memory for something that is needed before the job: what may be printed then? */
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

/* "[id name]" as a string of its own, the caller's to free; NULL when there is no memory. */
static char *prefix_of(const user *who)
{
    int length = snprintf(NULL, 0, "[%ld %s]", who->id, who->name);
    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *prefix = calloc(1, size);
    if (prefix != NULL) {
        snprintf(prefix, size, "[%ld %s]", who->id, who->name);
    }
    return prefix;
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
    char *prefix = prefix_of(who);
    if (prefix == NULL) {
        return CTX_NO_MEMORY;
    }
    status = job();
    if (status == CTX_OK) {
        printf("%s %s ends\n", prefix, what);
    }
    free(prefix);
    return status;
}
