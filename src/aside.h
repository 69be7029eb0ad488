/* aside.h - internal: whether a thread is in a chain of contexts, or it is put aside. Chapter 8.
 *
 * One word says so, and one exchange claims it; so two threads that want one chain cannot both have
 * it, and a fork between two instructions finds it either put aside, and whole, or with a thread in
 * it, which the child has not got. */
#ifndef CTX_ASIDE_H
#define CTX_ASIDE_H

#include "record.h"

/* The chain is left to others. Release: whoever claims it sees all that was done in it. */
static inline void ctx_aside_put(ctx_record *record)
{
    atomic_store_explicit(&record->is_aside, true, memory_order_release);
}

/* Whether it was put aside; it is the caller's then. */
static inline bool ctx_aside_claim(ctx_record *record)
{
    return atomic_exchange_explicit(&record->is_aside, false, memory_order_acquire);
}

#endif
