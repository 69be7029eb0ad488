/* guard.h - internal: a lock for a context's map and owner.
 *
 * Until chapter 6 there is one thread and nothing to lock: these calls mark where a second thread
 * could come in between, and cost nothing. */
#ifndef CTX_GUARD_H
#define CTX_GUARD_H

#include "context.h"

static inline void ctx_guard_lock(const ctx_context *context)
{
    (void)context;
}

static inline void ctx_guard_unlock(const ctx_context *context)
{
    (void)context;
}

static inline void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other)
{
    (void)context;
    (void)other;
}

static inline void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other)
{
    (void)context;
    (void)other;
}

#endif
