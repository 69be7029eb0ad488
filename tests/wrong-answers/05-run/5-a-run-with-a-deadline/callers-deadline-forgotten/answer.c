/* caught by 5-a-given-context: in a context that is given the caller's deadline does not count */
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
    call made = {.until = until, .function = function, .argument = argument};
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
