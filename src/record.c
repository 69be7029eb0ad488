#include "record.h"
#include "debug.h"
#include "guard.h"
#include "inside.h"
#include "stamp.h"
#include "state.h"

void ctx_record_renew(ctx_record *record)
{
    atomic_signal_fence(memory_order_acq_rel);
    record->stamp = record->current == NULL ? 0 : ctx_stamp_of(&record->current->map);
}

/* Who was in the context; where it was nobody, it is the thread of the record now. */
static ctx_record *take_over(ctx_record *record, ctx_context *context)
{
    ctx_record *owner = NULL;
    /* acquire: what was done in it by the one before comes first; release: a stranger who finds
     * the record there finds it whole. */
    atomic_compare_exchange_strong_explicit(&context->owner, &owner, record, memory_order_acq_rel,
                                            memory_order_relaxed);
    return owner;
}

static bool claim(ctx_record *record, ctx_context *context)
{
    ctx_record *owner = take_over(record, context);
    if (owner == &ctx_guard_reader) {
        ctx_busy_give_way(record, context); /* until it has been read */
        owner = take_over(record, context);
    }
    return owner == NULL;
}

static inline void step_in(ctx_record *record, ctx_context *context)
{
    CTX_ASSERT(context->previous == NULL);
    context->previous = record->current;
    record->current = ctx_inside_begin(context);
    ctx_record_renew(record);
}

/* Not inlined, nor is leave_beside: who is alone has nothing to put aside for their calls. */
__attribute__((noinline)) static ctx_status push_beside(ctx_record *record, ctx_context *context)
{
    ctx_record_forget(record);
    ctx_busy_begin(record, context);
    bool is_free = claim(record, context);
    if (is_free) {
        step_in(record, context);
    } else {
        ctx_record_renew(record);
    }
    ctx_busy_end(record, context);
    return is_free ? CTX_OK : CTX_ALREADY_ENTERED;
}

ctx_status ctx_record_push(ctx_record *record, ctx_context *context)
{
    if (!ctx_record_is_alone(record)) {
        return push_beside(record, context);
    }
    /* Nobody else reads the context, or claims it. */
    if (atomic_load_explicit(&context->owner, memory_order_relaxed) != NULL) {
        return CTX_ALREADY_ENTERED;
    }
    ctx_record_forget(record);
    atomic_store_explicit(&context->owner, record, memory_order_relaxed);
    step_in(record, context);
    return CTX_OK;
}

/* Out of the current context, which is the caller's now, if nobody else has it; or else NULL. */
static inline ctx_context *step_out(ctx_record *record)
{
    ctx_context *context = record->current;
    CTX_ASSERT(context->owner == record);
    record->current = context->previous;
    ctx_record_renew(record);
    context->previous = NULL;
    ctx_context *mine = ctx_inside_end(context);
    /* release: the next one in it finds what was done. From here on it may be somebody's. */
    atomic_store_explicit(&context->owner, NULL, memory_order_release);
    return mine;
}

__attribute__((noinline)) static ctx_context *leave_beside(ctx_record *record)
{
    ctx_context *context = record->current;
    ctx_record_forget(record);
    ctx_busy_begin(record, context);
    ctx_context *mine = step_out(record);
    ctx_busy_end(record, context);
    return mine;
}

static inline ctx_context *leave_current(ctx_record *record)
{
    if (!ctx_record_is_alone(record)) {
        return leave_beside(record);
    }
    ctx_record_forget(record);
    return step_out(record);
}

void ctx_record_pop(ctx_record *record)
{
    CTX_ASSERT(record->current != NULL);
    ctx_context *mine = leave_current(record);
    if (mine != NULL) {
        ctx_context_unref(mine);
    }
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
