/* One run in a given context does both: run_until gives it a copy. The soonest of three deadlines
 * is found in two steps, since each is known in another place. The caller's is asked for before the
 * run, while its context is current. That of the context is asked for inside, where it is current,
 * and only a sooner one is set. In a copy both are the same number, and to compare twice does no
 * harm.
 *
 * The set is the only thing that can fail once the context is entered. It comes before the
 * function: if it fails, nothing was set, the function is not called, and to leave the context is
 * all there is to do. So `was_called` decides whether *result is written, and not the status, for
 * ctx_run also has statuses for a function that was called and came back out of balance. Our own
 * function returns nothing; the result goes by way of the struct, so that ctx_run has none to write
 * where there is none.
 *
 * Whether a deadline is set is asked with a fallback that is no deadline: any other, NULL too, is a
 * point of time that somebody may mean.
 *
 * Turned down: to set the deadline in the caller's context, copy that, and reset it. A reset can
 * fail for want of memory, after the function was called. Turned down for run_until_in: to put the
 * old deadline back after the run, for the same reason. The contract asks for less, and so it can
 * be kept. */
#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <stdbool.h>
#include <stdint.h>

/* Its value is the number itself, in the pointer. */
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void *value_of(long until)
{
    return (void *)(intptr_t)until;
}

long deadline_now(void)
{
    return (long)(intptr_t)ctx_var_get_or(&deadline, value_of(NO_DEADLINE));
}

static long sooner(long one, long other)
{
    return one < other ? one : other;
}

typedef struct call {
    long until;
    void *(*function)(void *);
    void *argument;
    ctx_status status; /* of the set before the call */
    bool was_called;
    void *result;
} call;

static void *make_call(void *argument)
{
    call *made = argument;
    if (made->until < deadline_now()) {
        made->status = ctx_var_set(&deadline, value_of(made->until));
    }
    if (made->status == CTX_OK) {
        made->was_called = true;
        made->result = made->function(made->argument);
    }
    return NULL;
}

ctx_status run_until_in(ctx_context *context, long until, void *(*function)(void *), void *argument,
                        void **result)
{
    if (function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    call made = {
        .until = sooner(until, deadline_now()), .function = function, .argument = argument};
    ctx_status status = ctx_run(context, make_call, &made, NULL);
    if (made.was_called && result != NULL) {
        *result = made.result;
    }
    return status == CTX_OK ? made.status : status;
}

ctx_status run_until(long until, void *(*function)(void *), void *argument, void **result)
{
    ctx_context *copy;
    ctx_status status = ctx_copy_context(&copy);
    if (status == CTX_OK) {
        status = run_until_in(copy, until, function, argument, result);
        ctx_context_unref(copy);
    }
    return status;
}
