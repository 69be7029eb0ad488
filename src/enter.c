#include "enter.h"
#include "guard.h"
#include "state.h"

ctx_status ctx_enter_as(ctx_thread *thread, ctx_context *context)
{
    ctx_guard_lock(context);
    bool is_free = context->owner == NULL;
    if (is_free) {
        context->owner = thread;
    }
    ctx_guard_unlock(context);
    if (!is_free) {
        return CTX_ALREADY_ENTERED;
    }
    context->previous = thread->current;
    thread->current = ctx_context_ref(context);
    return CTX_OK;
}
