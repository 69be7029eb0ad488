/* The loan of `who` ends in job(), at the next set of the variable, and the second line wants what it
 * pointed at. A loan cannot be made longer: what is needed later has to be one's own before.
 *
 * What is copied is the least that does: the prefix, as one string. That is one block with one way
 * to be freed. A copy of the record would be two blocks, and a copy of the structure alone none at
 * all: its `name` would point at the same freed letters. The copy is made before anything is
 * printed or done, so that a lack of memory changes nothing, and it is freed in one place that every
 * outcome of the job passes.
 *
 * Turned down: an array of fixed size, since names have any length, and a static one, since jobs
 * nest. To ask the variable again after the job is safe, and names the wrong user.
 *
 * As right, and shorter: ctx_var_get_share instead of ctx_var_get, and ctx_share_end after the job
 * (share.h). It needs no memory, so it cannot fail for want of it. It keeps the whole user alive for
 * as long as the job takes, where the copy keeps a line of text; with a large value the copy is the
 * better bargain, and with values that are themselves shared it is the share.
 */
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
    char *prefix = prefix_of(value);
    if (prefix == NULL) {
        return CTX_NO_MEMORY;
    }
    printf("%s %s begins\n", prefix, what);
    status = job();
    if (status == CTX_OK) {
        printf("%s %s ends\n", prefix, what);
    }
    free(prefix);
    return status;
}
