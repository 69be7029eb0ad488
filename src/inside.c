#include "inside.h"
#include "guard.h"
#include "self.h"

/* The thread inside may take a share meanwhile, or leave. */
static bool leave_to_other(ctx_context *context)
{
    ctx_guard_stop(context);
    bool is_inside = ctx_guard_owner(context) != NULL;
    bool was_last = atomic_fetch_sub_explicit(&context->owners, 1, memory_order_acq_rel) == 1;
    ctx_guard_let_go(context);
    return was_last && !is_inside;
}

bool ctx_inside_leave(ctx_context *context)
{
    const ctx_record *self = ctx_self();
    /* Who has no record is in no context, also where nobody is in this one any more. */
    if (self == NULL || ctx_guard_owner(context) != self) {
        return leave_to_other(context);
    }
    if (ctx_alone()) {
        atomic_store_explicit(&context->owners, 0, memory_order_relaxed);
    } else {
        /* Not stored: whom the thread has lent the context may be taking a share. relaxed: the
         * thread is still inside. */
        atomic_fetch_sub_explicit(&context->owners, 1, memory_order_relaxed);
    }
    return false;
}
