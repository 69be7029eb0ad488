/* A thread reads a value in its snapshot and gives the snapshot up; then another one gives up the
 * last share, and the value is freed. */
#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

static const ctx_hooks heap = {.release = free};
static ctx_var user_id = CTX_VAR_INIT("user_id", &heap);
static atomic_bool gave_up;

static void *worker(void *snapshot)
{
    const long *id = ctx_context_get_or(snapshot, &user_id, NULL);
    bool is_known = id != NULL && *id == 12345; /* reads the value */
    ctx_context_unref(snapshot);
    atomic_store_explicit(&gave_up, is_known, memory_order_relaxed);
    return NULL;
}

int main(void)
{
    ctx_context *snapshot;
    pthread_t thread;
    long *id = malloc(sizeof *id);
    if (id == NULL || ctx_context_new(&snapshot) != CTX_OK || ctx_enter(snapshot) != CTX_OK ||
        (*id = 12345, ctx_var_set(&user_id, id)) != CTX_OK || ctx_exit(snapshot) != CTX_OK ||
        pthread_create(&thread, NULL, worker, ctx_context_ref(snapshot)) != 0) {
        return 1;
    }
    while (!atomic_load_explicit(&gave_up, memory_order_relaxed)) {
    }
    ctx_context_unref(snapshot); /* the last share: the hook frees the value */
    return pthread_join(thread, NULL);
}
