/* guard_of.h - internal: which lock guards a context. Chapter 9; till its ninth step in guard.c. */
#ifndef CTX_GUARD_OF_H
#define CTX_GUARD_OF_H

#include "context.h"
#include "lock.h"

#include <stdint.h>

static inline unsigned ctx_guard_of(const ctx_context *context)
{
    /* The lowest bits of an address are always zero; the next ones tell neighbours apart, and the
     * upper ones what different threads have allocated. */
    uintptr_t address = (uintptr_t)context;
    return CTX_LOCK_GUARDS + (unsigned)((address >> 6 ^ address >> 26) % CTX_GUARDS);
}

#endif
