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

static const ctx_thread *owner_of(const ctx_context *context)
{
    ctx_guard_lock(context);
    const ctx_thread *owner = context->owner;
    ctx_guard_unlock(context);
    return owner;
}

ctx_status ctx_exit(ctx_context *context)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    const ctx_thread *owner = owner_of(context);
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

/* How many contexts the thread has to leave to be out of this one; none if it is not in it. */
static size_t steps_out_of(const ctx_context *context)
{
    const ctx_thread *owner = owner_of(context);
    if (owner == NULL || owner != ctx_self()) {
        return 0;
    }
    size_t steps = 1;
    for (const ctx_context *c = owner->current; c != context; c = c->previous) {
        steps++;
    }
    return steps;
}

/* The function ended its thread. What its callers clean up now, they clean up in their own context;
 * so the thread leaves this one, and those that it has entered from here. Hooks may enter more:
 * they are listened to as often as at the end of a thread (current.c). */
static void abandon(void *run_in)
{
    ctx_context *context = run_in;
    for (int round = 0; round < 4; round++) {
        for (size_t left = steps_out_of(context); left > 0 && steps_out_of(context) > 0; left--) {
            ctx_current_pop(ctx_self());
        }
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
        *inside = context;
    }
    return status;
}

void ctx_context_auto_exit(ctx_context **inside)
{
    /* Compared and not looked into: a context that was exited by hand may be gone. */
    if (*inside != NULL && *inside == ctx_current_peek()) {
        ctx_current_pop(ctx_self());
    }
}
