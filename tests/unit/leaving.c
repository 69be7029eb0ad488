/* A function that runs in a context and ends its thread, when the context is no longer the thread's
 * to leave: the function has left it by hand, and nobody, or another thread, is inside by then. */
#include "ctx.h"
#include "unit.h"

#include <pthread.h>

static ctx_context *context;
static pthread_barrier_t barrier;

static void *leave_and_end(void *is_taken)
{
    must(ctx_exit(context));
    if (is_taken != NULL) {
        pthread_barrier_wait(&barrier); /* the other may enter now */
        pthread_barrier_wait(&barrier); /* and is inside */
    }
    pthread_exit(NULL);
}

static void *run_and_end(void *is_taken)
{
    must(ctx_run(context, leave_and_end, is_taken, NULL));
    return NULL;
}

static pthread_t start(void *is_taken)
{
    pthread_t thread;
    must(ctx_context_new(&context));
    must(ctx_thread_start_empty(&thread, NULL, run_and_end, is_taken));
    return thread;
}

static void nobody_is_inside(void)
{
    check(pthread_join(start(NULL), NULL) == 0);
    check(ctx_exit(context) == CTX_NOT_ENTERED);
    ctx_context_unref(context);
}

static void another_is_inside(void)
{
    check(pthread_barrier_init(&barrier, NULL, 2) == 0);
    pthread_t thread = start(&barrier);
    pthread_barrier_wait(&barrier);
    must(ctx_enter(context));
    pthread_barrier_wait(&barrier);
    check(pthread_join(thread, NULL) == 0);
    must(ctx_exit(context));
    ctx_context_unref(context);
    check(pthread_barrier_destroy(&barrier) == 0);
}

/* A value that ends its thread when it goes: it has no say in that. */
static void end_the_thread(void *unused)
{
    (void)unused;
    ctx_thread_end();
}

static const ctx_hooks ending = {.release = end_the_thread};
static ctx_var var = CTX_VAR_INIT("var", &ending);

static void a_hook_ends_its_thread(void)
{
    must(ctx_var_set(&var, CTX_INT(1)));
    must(ctx_var_set(&var, CTX_INT(2)));
    check(ctx_var_get_or(&var, NULL) == CTX_INT(2));
    ctx_thread_end();
    check(ctx_context_current() == NULL);
}

int main(void)
{
    nobody_is_inside();
    another_is_inside();
    a_hook_ends_its_thread();
    return unit_end("contexts that are no longer a thread's to leave");
}
