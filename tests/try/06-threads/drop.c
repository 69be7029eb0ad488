/* Two threads give up their shares of one context. */
#include "context.h"

#include <pthread.h>
#include <stdatomic.h>

static atomic_bool gave_up;

static void *worker(void *request)
{
    ctx_context_unref(request);
    atomic_store_explicit(&gave_up, true, memory_order_relaxed);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    pthread_t thread;
    if (ctx_context_new(&request) != CTX_OK ||
        pthread_create(&thread, NULL, worker, ctx_context_ref(request)) != 0) {
        return 1;
    }
    while (!atomic_load_explicit(&gave_up, memory_order_relaxed)) {
    }
    ctx_context_unref(request); /* the last share */
    return pthread_join(thread, NULL);
}
