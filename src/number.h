/* number.h - internal: numbers that are drawn once and then kept. Chapter 4, atomic from chapter 6
 * on. */
#ifndef CTX_NUMBER_H
#define CTX_NUMBER_H

#include "count.h"

/* What the number is; zero until it is claimed. */
static inline uint64_t ctx_number_load(const ctx_count *count)
{
    /* relaxed: a number on its own, nothing else is read on the strength of it. */
    return atomic_load_explicit(count, memory_order_relaxed);
}

/* The next number of a series, beginning with one. */
static inline uint64_t ctx_number_next(ctx_count *count)
{
    /* relaxed: two callers must get two numbers, in whatever order. */
    return atomic_fetch_add_explicit(count, 1, memory_order_relaxed) + 1;
}

/* Makes the number `value` if it is still zero. Returns what it is afterwards, whoever made it so.
 */
static inline uint64_t ctx_number_claim(ctx_count *count, uint64_t value)
{
    uint64_t found = 0;
    /* relaxed: the number is all that is handed over. */
    bool won = atomic_compare_exchange_strong_explicit(count, &found, value, memory_order_relaxed,
                                                       memory_order_relaxed);
    return won ? value : found;
}

#endif
