/* guard.h - internal: a lock for a context's map and owner. Chapter 6.
 *
 * It is held for the length of one map operation and never while a hook runs, so nothing that a
 * user wrote can wait for it. A context has no lock of its own: a few locks serve all contexts,
 * each context the one that its address picks. That costs a context no memory, and lets fork take
 * all of them (lock.h). */
#ifndef CTX_GUARD_H
#define CTX_GUARD_H

#include "alone.h"
#include "context.h"

/* The lock. Where memory is asked for inside, these: an allocator may start a thread of its own. */
void ctx_guard_keep_out(const ctx_context *context);
void ctx_guard_let_in(const ctx_context *context);

/* From chapter 9 on, where there is no other thread there is nobody to keep out; and none comes
 * until the unlock, since nothing is called in between. */
static inline void ctx_guard_lock(const ctx_context *context)
{
    if (!ctx_alone()) {
        ctx_guard_keep_out(context);
    }
}

static inline void ctx_guard_unlock(const ctx_context *context)
{
    if (!ctx_alone()) {
        ctx_guard_let_in(context);
    }
}

/* Two contexts' at once, which may be one and the same. */
void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other);
void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other);

#endif
