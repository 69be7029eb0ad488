/* count.h - how many owners a thing has: the type, for var.h; the rest is the library's own.
 * Chapter 6; before there were threads, plain numbers did.
 *
 * Whoever holds a counted thing may take another share at any time without asking anybody, for the
 * count cannot reach zero under him. Whoever gives up the last share destroys the thing. */
#ifndef CTX_COUNT_H
#define CTX_COUNT_H

#include "debug.h"

#include <stdbool.h>
#include <stdint.h>

#if defined __cplusplus || __STDC_VERSION__ < 201112L
/* C++, and C before there were atomics, see the number inside a ctx_var only to know its size, and
 * that an atomic one starts at a multiple of 8 on every machine; they never read or write one. */
typedef uint64_t ctx_count __attribute__((aligned(8)));
typedef uint32_t ctx_number;
#else
#include <stdatomic.h>

typedef _Atomic uint64_t ctx_count;
typedef _Atomic uint32_t ctx_number;

static inline void ctx_count_up(ctx_count *count)
{
    /* relaxed: the caller holds a share already, so the thing is there and stays there. */
    CTX_ASSERT(atomic_load_explicit(count, memory_order_relaxed) > 0);
    atomic_fetch_add_explicit(count, 1, memory_order_relaxed);
}

/* Gives a share up; true for the last one, whose caller now destroys the thing. */
static inline bool ctx_count_down(ctx_count *count)
{
    /* release: what this thread did to the thing comes before its destruction by another;
     * acquire: what the others did to it comes before the destruction by this one. */
    CTX_ASSERT(atomic_load_explicit(count, memory_order_relaxed) > 0);
    return atomic_fetch_sub_explicit(count, 1, memory_order_acq_rel) == 1;
}

/* Whether the caller's share is the only one, where nobody takes another meanwhile. */
static inline bool ctx_count_is_one(ctx_count *count)
{
    /* relaxed: nobody else is there to be ordered with. */
    return atomic_load_explicit(count, memory_order_relaxed) == 1;
}

#endif
#endif
