#include "guard.h"
#include "lock.h"

static unsigned guard_of(const ctx_context *context)
{
    /* The lowest bits of an address are always zero; the next ones tell neighbours apart, and the
     * upper ones what different threads have allocated. */
    uintptr_t address = (uintptr_t)context;
    return CTX_LOCK_GUARDS + (unsigned)((address >> 6 ^ address >> 26) % CTX_GUARDS);
}

void ctx_guard_keep_out(const ctx_context *context)
{
    ctx_lock(guard_of(context));
}

void ctx_guard_let_in(const ctx_context *context)
{
    ctx_unlock(guard_of(context));
}

void ctx_guard_lock_both(const ctx_context *context, const ctx_context *other)
{
    unsigned one = guard_of(context);
    unsigned two = guard_of(other);
    ctx_lock(one < two ? one : two);
    if (one != two) {
        ctx_lock(one < two ? two : one);
    }
}

void ctx_guard_unlock_both(const ctx_context *context, const ctx_context *other)
{
    unsigned one = guard_of(context);
    unsigned two = guard_of(other);
    ctx_unlock(one);
    if (one != two) {
        ctx_unlock(two);
    }
}
