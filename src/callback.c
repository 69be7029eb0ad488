#include "callback.h"
#include "copy_context.h"
#include "run.h"

ctx_status ctx_callback_init(ctx_context *context, void *(*function)(void *), void *argument,
                             ctx_callback *callback)
{
    if (context == NULL || function == NULL || callback == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    *callback = (ctx_callback){function, argument, ctx_context_ref(context)};
    return CTX_OK;
}

ctx_status ctx_callback_init_copy(void *(*function)(void *), void *argument, ctx_callback *callback)
{
    if (function == NULL || callback == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *copy;
    ctx_status status = ctx_copy_context(&copy);
    if (status == CTX_OK) {
        *callback = (ctx_callback){function, argument, copy};
    }
    return status;
}

ctx_status ctx_callback_call(const ctx_callback *callback, void **result)
{
    if (callback == NULL || callback->context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (callback->context != ctx_context_current()) {
        return ctx_run(callback->context, callback->function, callback->argument, result);
    }
    void *returned = callback->function(callback->argument);
    if (result != NULL) {
        *result = returned;
    }
    return CTX_OK;
}

void ctx_callback_end(ctx_callback *callback)
{
    if (callback == NULL) {
        return;
    }
    ctx_context *context = callback->context;
    callback->context = NULL; /* first: a hook may end it, too */
    ctx_context_unref(context);
}
