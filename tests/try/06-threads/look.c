/* One thread runs in a context, another copies it. */
#include "copy_context.h"
#include "set_get.h"
#include "thread.h"

#include <stdatomic.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static atomic_int step;

static void wait_for(int number)
{
    while (atomic_load_explicit(&step, memory_order_relaxed) != number) {
    }
}

static void go_to(int number)
{
    atomic_store_explicit(&step, number, memory_order_relaxed);
}

static void *handle_request(void *unused)
{
    ctx_status status = ctx_var_set(&user_id, (void *)12345);
    go_to(1);
    wait_for(2);
    if (status == CTX_OK && ctx_var_set(&user_id, (void *)67890) == CTX_OK) {
        go_to(3);
    }
    return unused;
}

int main(void)
{
    ctx_context *request, *snapshot;
    pthread_t thread;
    if (ctx_context_new(&request) != CTX_OK ||
        ctx_thread_start(&thread, NULL, request, handle_request, NULL) != CTX_OK) {
        return 1;
    }
    wait_for(1);
    if (ctx_context_copy(request, &snapshot) != CTX_OK) {
        return 1;
    }
    go_to(2);
    wait_for(3);
    pthread_join(thread, NULL);
    ctx_context_unref(snapshot);
    ctx_context_unref(request);
    return 0;
}
