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

static bool is_inside(ctx_context *context)
{
    ctx_guard_lock(context);
    bool inside = context->owner != NULL && context->owner == ctx_self();
    ctx_guard_unlock(context);
    return inside;
}

/* The function ended its thread. What its callers clean up now, they clean up in their own context;
 * so the thread leaves this one, and those that it has entered from here. */
static void abandon(void *run_in)
{
    ctx_context *context = run_in;
    while (is_inside(context)) {
        ctx_current_pop(ctx_self());
    }
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
    /* A share of the run's own, for the function may leave the context and let go of it. */
    ctx_context_ref(context);
    void *returned;
    pthread_cleanup_push(abandon, context);
    returned = function(argument);
    pthread_cleanup_pop(0);
    status = ctx_exit(context);
    ctx_context_unref(context);
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
        *inside = ctx_context_ref(context);
    }
    return status;
}

void ctx_context_auto_exit(ctx_context **inside)
{
    if (*inside != NULL) {
        (void)ctx_exit(*inside);
        ctx_context_unref(*inside);
    }
}
