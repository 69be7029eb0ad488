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
#include "thread_local.h"

/* How many guards the calling thread has locked. */
extern CTX_THREAD_LOCAL unsigned ctx_guard_locked;

/* The lock. */
void ctx_guard_keep_out(const ctx_context *context);
void ctx_guard_let_in(const ctx_context *context);

/* From chapter 9 on, where there is no other thread there is nobody to keep out. */
static inline void ctx_guard_lock(const ctx_context *context)
{
    if (!ctx_alone()) {
        ctx_guard_keep_out(context);
    }
}

/* By what was done, and not by who is there now: an allocator may start a thread of its own while a
 * map is changed. */
static inline void ctx_guard_unlock(const ctx_context *context)
{
    if (ctx_guard_locked != 0) {
        ctx_guard_let_in(context);
    }
}

/* Two contexts' at once, which may be one and the same. */
void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other);
void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other);

#endif
