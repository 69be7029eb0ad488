#include "run.h"
#include "current.h"
#include "enter.h"
#include "guard.h"
#include "state.h"

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

/* The exit of a run. A function that left the context by itself may have let go of it too, so only
 * its address is looked at, unless it is still current. */
static ctx_status leave(const ctx_context *context)
{
    ctx_thread *self = ctx_self();
    if (self->current == context) {
        ctx_current_pop(self);
        return CTX_OK;
    }
    const ctx_context *below = self->current;
    while (below != NULL && below != context) {
        below = below->previous;
    }
    return below == NULL ? CTX_NOT_ENTERED : CTX_NOT_CURRENT;
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
    void *returned = function(argument);
    if (result != NULL) {
        *result = returned;
    }
    return leave(context);
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
