#include "record.h"
#include "debug.h"
#include "guard.h"
#include "stamp.h"
#include "state.h"

void ctx_record_renew(ctx_record *record)
{
    atomic_signal_fence(memory_order_acq_rel);
    record->stamp = record->current == NULL ? 0 : ctx_stamp_of(&record->current->map);
}

ctx_status ctx_record_push(ctx_record *record, ctx_context *context)
{
    ctx_guard_lock(context);
    bool is_free = context->owner == NULL;
    CTX_ASSERT(!is_free || context->previous == NULL);
    if (is_free) {
        /* All of it under the guard: nobody who looks under it finds the context half entered. */
        context->owner = record;
        context->previous = record->current;
        ctx_record_forget(record);
        record->current = ctx_context_ref(context);
        ctx_record_renew(record);
    }
    ctx_guard_unlock(context);
    return is_free ? CTX_OK : CTX_ALREADY_ENTERED;
}

/* Out of the current context, of which the thread's share is the caller's now. */
static ctx_context *leave_current(ctx_record *record)
{
    ctx_context *context = record->current;
    ctx_guard_lock(context);
    CTX_ASSERT(context->owner == record);
    ctx_record_forget(record);
    record->current = context->previous;
    ctx_record_renew(record);
    context->previous = NULL;
    context->owner = NULL;
    ctx_guard_unlock(context);
    return context;
}

void ctx_record_pop(ctx_record *record)
{
    CTX_ASSERT(record->current != NULL);
    ctx_context_unref(leave_current(record));
}

static size_t depth(const ctx_record *record)
{
    size_t contexts = 0;
    for (const ctx_context *c = record->current; c != NULL; c = c->previous) {
        contexts++;
    }
    return contexts;
}

void ctx_record_leave_all(ctx_record *record)
{
    /* Rounds, since a hook may set a variable; four, as POSIX has them for a thread's own data. */
    for (int round = 0; round < 4; round++) {
        /* Counted first, and looked at each time: a hook may enter contexts, and leave some. */
        for (size_t left = depth(record); left > 0 && record->current != NULL; left--) {
            ctx_record_pop(record);
        }
    }
    /* Hooks that go on and on get no fifth hearing. Nobody stays inside all the same: the address
     * of this thread may soon be another's. */
    while (record->current != NULL) {
        (void)leave_current(record);
    }
}
