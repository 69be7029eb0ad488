/* guard.h - internal: a lock for a context's map and owner. Chapter 6.
 *
 * It is held for the length of one map operation and never while a hook runs, so nothing that a
 * user wrote can wait for it. A context has no lock of its own: a few locks serve all contexts,
 * each context the one that its address picks. That costs a context no memory, and lets fork take
 * all of them (lock.h).
 *
 * From chapter 9 on the lock is for strangers: who looks into a context that he is not in locks
 * it, and then sees to it that nobody changes it (guard.c). Who is in it only looks whether there
 * is a stranger (busy.h), and may read it as he likes. */
#ifndef CTX_GUARD_H
#define CTX_GUARD_H

#include "alone.h"
#include "busy.h"
#include "self.h"
#include "state.h"

/* The owner of a context that nobody is in, while it is being read; else nobody's. */
extern ctx_record ctx_guard_reader;

/* Who is in the context, or NULL. Without the lock the answer may be old, but not where it is the
 * caller. */
static inline ctx_record *ctx_guard_owner(const ctx_context *context)
{
    ctx_record *owner = atomic_load_explicit(&context->owner, memory_order_relaxed);
    return owner == &ctx_guard_reader ? NULL : owner;
}

/* For whoever reads it. */
void ctx_guard_stop(const ctx_context *context);
void ctx_guard_let_go(const ctx_context *context);

/* Nobody comes in between, since nothing is called, and nobody else changes the own context. */
static inline bool ctx_guard_has_nobody(const ctx_context *context)
{
    const ctx_record *owner = ctx_guard_owner(context);
    return ctx_alone() || (owner != NULL && owner == ctx_self());
}

static inline void ctx_guard_lock(const ctx_context *context)
{
    if (!ctx_guard_has_nobody(context)) {
        ctx_guard_stop(context);
    }
}

static inline void ctx_guard_unlock(const ctx_context *context)
{
    if (!ctx_guard_has_nobody(context)) {
        ctx_guard_let_go(context);
    }
}

/* Two contexts' at once, which may be one and the same. */
void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other);
void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other);

/* Waits for every stranger who has a lock now: who was seen in a context before, and is in none any
 * more, is nobody's business afterwards. */
void ctx_guard_pass_all(void);

/* For the thread that is in the context and changes it, or has it to itself. */
static inline void ctx_guard_keep_out(const ctx_context *context)
{
    ctx_record *inside = atomic_load_explicit(&context->owner, memory_order_relaxed);
    if (inside != NULL) {
        ctx_busy_begin(inside, context);
    }
}

static inline void ctx_guard_let_in(const ctx_context *context)
{
    ctx_record *inside = atomic_load_explicit(&context->owner, memory_order_relaxed);
    if (inside != NULL) {
        ctx_busy_end(inside, context);
    }
}

#endif
