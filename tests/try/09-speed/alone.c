/* A thread copies the context of another, reads a name in the copy, and lets go of it. Then the other one sets the
 * variable in place, and frees the name. Nothing orders the two but the count of the root. */
#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

static const ctx_hooks names = {.release = free};
static ctx_var user = CTX_VAR_INIT("user", &names);
static ctx_context *request;
static atomic_bool has_read;

static void *read_a_copy(void *unused)
{
    bool is_ann = false;
    ctx_context *copy;
    if (ctx_context_copy(request, &copy) == CTX_OK) {
        const char *name = ctx_context_get_or(copy, &user, NULL);
        is_ann = name != NULL && name[0] == 'a'; /* reads the value */
        ctx_context_unref(copy);
    }
    atomic_store_explicit(&has_read, is_ann, memory_order_relaxed);
    return unused;
}

int main(void)
{
    pthread_t reader;
    if (ctx_context_new(&request) != CTX_OK || ctx_enter(request) != CTX_OK ||
        ctx_var_set(&user, strdup("ann")) != CTX_OK ||
        pthread_create(&reader, NULL, read_a_copy, NULL) != 0) {
        return 2;
    }
    while (!atomic_load_explicit(&has_read, memory_order_relaxed)) {
        sched_yield(); /* waits, and orders nothing */
    }
    ctx_status status = ctx_var_set(&user, strdup("bob"));
    pthread_join(reader, NULL);
    ctx_status left = ctx_exit(request);
    ctx_context_unref(request);
    return status == CTX_OK && left == CTX_OK ? 0 : 1;
}
