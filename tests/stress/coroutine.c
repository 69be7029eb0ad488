/* Runs on stacks that are not the thread's own. A coroutine that is given up in the middle of a run,
 * its stack gone, leaves its context entered and nothing else: that can be exited by hand, or is
 * left when the thread ends, in whatever way. One that ends its thread itself leaves its run as any
 * function does. */
#define _GNU_SOURCE /* for ucontext.h, which POSIX has given up */
#include "stress.h"

#include <string.h>
#include <ucontext.h>

#define STACK 131072U

static ctx_var step = CTX_VAR_INIT("step", NULL);
static ctx_context *context;
static ucontext_t home;
static ucontext_t coroutine;

static void *yield(void *unused)
{
    must(ctx_var_set(&step, CTX_INT(1)));
    check(swapcontext(&coroutine, &home) == 0);
    return unused;
}

static void *end_here(void *unused)
{
    must(ctx_var_set(&step, CTX_INT(1)));
    pthread_exit(unused);
}

static void *(*body)(void *);

static void run_in_context(void)
{
    must(ctx_run(context, body, NULL, NULL));
}

static void resume(char *stack)
{
    check(getcontext(&coroutine) == 0);
    coroutine.uc_stack.ss_sp = stack;
    coroutine.uc_stack.ss_size = STACK;
    coroutine.uc_link = NULL;
    makecontext(&coroutine, run_in_context, 0);
    check(swapcontext(&home, &coroutine) == 0);
}

/* Up to the yield, and never on; what lay on the stack is not there any more. */
static void give_up(void)
{
    char *stack = malloc(STACK);
    check(stack != NULL);
    body = yield;
    resume(stack);
    check(ctx_context_current() == context);
    memset(stack, 0x55, STACK);
    free(stack);
}

static void *exit_by_hand(void *result)
{
    give_up();
    must(ctx_exit(context));
    check(ctx_var_get_or(&step, NULL) == NULL);
    pthread_exit(result);
}

static void *return_inside(void *result)
{
    give_up();
    return result;
}

static void *exit_inside(void *result)
{
    give_up();
    pthread_exit(result);
}

static void *cancel_inside(void *unused)
{
    give_up();
    check(pthread_cancel(pthread_self()) == 0);
    pthread_testcancel();
    return unused;
}

static char last_stack[STACK]; /* of the thread that ends on it */

static void *end_on_it(void *unused)
{
    body = end_here;
    resume(last_stack);
    return unused;
}

static void try_it(void *(*function)(void *), const void *expected)
{
    static char result;
    pthread_t thread;
    void *ended;
    check(pthread_create(&thread, NULL, function, &result) == 0);
    check(pthread_join(thread, &ended) == 0);
    check(ended == (expected != NULL ? expected : &result));
    must(ctx_enter(context)); /* nobody is inside */
    check(ctx_var_get_or(&step, NULL) == CTX_INT(1));
    must(ctx_exit(context));
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    must(ctx_context_new(&context));
    for (unsigned i = stress_rounds(100); i > 0; i--) {
        try_it(exit_by_hand, NULL);
        try_it(return_inside, NULL);
        try_it(exit_inside, NULL);
        try_it(cancel_inside, PTHREAD_CANCELED);
    }
    pthread_t thread;
    check(pthread_create(&thread, NULL, end_on_it, NULL) == 0);
    check(pthread_join(thread, NULL) == 0);
    must(ctx_enter(context));
    must(ctx_exit(context));
    ctx_context_unref(context);
    return 0;
}
