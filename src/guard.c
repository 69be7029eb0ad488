#include "guard.h"
#include "guard_of.h"

/* Put aside, as it were: it keeps nobody from reading. */
ctx_record ctx_guard_reader = {.is_aside = true};

/* A guard is part of what it guards, also of what the caller only reads. */
static ctx_context *behind(const ctx_context *context)
{
    return (ctx_context *)(uintptr_t)context;
}

/* With the lock: nobody changes the context until it is let go. The caller is not in it, or is and
 * so does not. */
static void stop(ctx_context *context)
{
    while (!ctx_lock_has_all()) { /* who has, has stopped everybody */
        ctx_record *owner = NULL;
        /* acquire: what was done by the one who was in it last comes first, and the record of the
         * one who is. */
        if (atomic_compare_exchange_strong_explicit(&context->owner, &owner, &ctx_guard_reader,
                                                    memory_order_acquire, memory_order_acquire) ||
            owner == ctx_self()) {
            return;
        }
        ctx_busy_stop(owner);
        if (atomic_load_explicit(&context->owner, memory_order_relaxed) == owner) {
            return;
        }
        ctx_busy_let_go(owner); /* too late: it has left */
    }
}

static void let_go(ctx_context *context)
{
    ctx_record *owner = atomic_load_explicit(&context->owner, memory_order_relaxed);
    if (ctx_lock_has_all()) {
        return;
    }
    if (owner == &ctx_guard_reader) {
        /* release: what was read comes before what the next one in it does. */
        atomic_store_explicit(&context->owner, NULL, memory_order_release);
    } else if (owner != ctx_self()) {
        ctx_busy_let_go(owner);
    }
}

void ctx_guard_stop(const ctx_context *context)
{
    ctx_lock(ctx_guard_of(context));
    stop(behind(context));
}

void ctx_guard_let_go(const ctx_context *context)
{
    let_go(behind(context));
    ctx_unlock(ctx_guard_of(context));
}

void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other)
{
    unsigned one = ctx_guard_of(context);
    unsigned two = ctx_guard_of(other);
    ctx_lock(one < two ? one : two);
    if (one != two) {
        ctx_lock(one < two ? two : one);
    }
    stop(behind(context));
    if (context != other) {
        stop(behind(other));
    }
}

void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other)
{
    unsigned one = ctx_guard_of(context);
    unsigned two = ctx_guard_of(other);
    if (context != other) {
        let_go(behind(other));
    }
    let_go(behind(context));
    ctx_unlock(one);
    if (one != two) {
        ctx_unlock(two);
    }
}

void ctx_guard_pass_all(void)
{
    for (unsigned i = 0; i < CTX_GUARDS && !ctx_alone(); i++) {
        ctx_lock(CTX_LOCK_GUARDS + i);
        ctx_unlock(CTX_LOCK_GUARDS + i);
    }
}
