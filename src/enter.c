#include "enter.h"
#include "guard.h"
#include "state.h"

ctx_status ctx_enter_as(ctx_thread *thread, ctx_context *context)
{
    ctx_guard_lock(context);
    bool is_free = context->owner == NULL;
    if (is_free) {
        /* All of it under the guard: a fork finds the context free, or on its owner's chain. */
        context->owner = thread;
        context->previous = thread->current;
        thread->current = ctx_context_ref(context);
    }
    ctx_guard_unlock(context);
    return is_free ? CTX_OK : CTX_ALREADY_ENTERED;
}
