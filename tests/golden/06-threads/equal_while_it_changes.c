/* A comparison is of one moment: a context that another thread is changing is equal to itself. */
#include "golden.h"

#include "mapping.h"
#include "set_get.h"
#include "thread.h"

#include <stdatomic.h>

static ctx_var step = CTX_VAR_INIT("step", NULL);
static atomic_bool stop;

static void *work(void *unused)
{
    for (long i = 0; !atomic_load(&stop); i++) {
        must(ctx_var_set(&step, INT(i)));
    }
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, work, NULL));
    int unequal = 0;
    for (int i = 0; i < 2000; i++) {
        bool equal;
        must(ctx_context_equal(request, request, &equal));
        unequal += !equal;
    }
    atomic_store(&stop, true);
    pthread_join(thread, NULL);
    printf("not equal to itself: %d times\n", unequal);
    ctx_context_unref(request);
    return 0;
}
