#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <stdint.h>

/* Its value is the number itself, in the pointer. */
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

long deadline_now(void)
{
    void *value = ctx_var_get_or(&deadline, NULL); /* TODO: is a deadline of 0 none? */
    return value == NULL ? NO_DEADLINE : (long)(intptr_t)value;
}

ctx_status run_until(long until, void *(*function)(void *), void *argument, void **result)
{
    (void)until, (void)function, (void)argument, (void)result;
    return CTX_NULL_ARGUMENT; /* TODO */
}

ctx_status run_until_in(ctx_context *context, long until, void *(*function)(void *), void *argument,
                        void **result)
{
    (void)context, (void)until, (void)function, (void)argument, (void)result;
    return CTX_NULL_ARGUMENT; /* TODO */
}
