/* Two threads attach. A flag says which of them is first, and orders no other memory. */
#include "set_get.h"

#include <pthread.h>
#include <stdatomic.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);
static atomic_bool has_set;

static void *worker(void *name)
{
    ctx_status status = ctx_var_set(&user, name);
    atomic_store_explicit(&has_set, status == CTX_OK, memory_order_relaxed);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, worker, "ann") != 0) {
        return 1;
    }
    while (!atomic_load_explicit(&has_set, memory_order_relaxed)) {
    }
    if (ctx_var_set(&user, "bob") != CTX_OK) {
        return 1;
    }
    return pthread_join(thread, NULL);
}
