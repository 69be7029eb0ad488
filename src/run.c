#include "run.h"
#include "current.h"
#include "enter.h"
#include "guard.h"
#include "state.h"

#include <pthread.h>

ctx_status ctx_enter(ctx_context *context)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_thread *self;
    ctx_status status = ctx_self_attach(&self);
    return status == CTX_OK ? ctx_enter_as(self, context) : status;
}

ctx_status ctx_exit(ctx_context *context)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_guard_lock(context);
    const ctx_thread *owner = context->owner;
    ctx_guard_unlock(context);
    ctx_thread *self = ctx_self();
    if (owner == NULL) {
        return CTX_NOT_ENTERED;
    }
    if (owner != self || self->current != context) {
        return CTX_NOT_CURRENT;
    }
    ctx_current_pop(self);
    return CTX_OK;
}

static void unref(void *context)
{
    ctx_context_unref(context);
}

ctx_status ctx_run(ctx_context *context, void *(*function)(void *), void *argument, void **result)
{
    if (function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = ctx_enter(context);
    if (status != CTX_OK) {
        return status;
    }
    void *returned;
    /* The run has a share of its own, for the function may leave the context and let go of it. It
     * is given back on every way out of the function, pthread_exit and cancellation included. */
    pthread_cleanup_push(unref, ctx_context_ref(context));
    returned = function(argument);
    status = ctx_exit(context);
    pthread_cleanup_pop(1);
    if (result != NULL) {
        *result = returned;
    }
    return status;
}

ctx_status ctx_enter_block(ctx_context *context, ctx_context **inside)
{
    if (inside == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = ctx_enter(context);
    if (status == CTX_OK) {
        *inside = context;
    }
    return status;
}

void ctx_context_auto_exit(ctx_context **inside)
{
    if (*inside != NULL) {
        (void)ctx_exit(*inside);
    }
}
