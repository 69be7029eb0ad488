/* number.h - internal: numbers that are drawn once and then kept. */
#ifndef CTX_NUMBER_H
#define CTX_NUMBER_H

#include "count.h"

/* What the number is; zero until it is claimed. */
static inline uint64_t ctx_number_load(const ctx_count *count)
{
    return *count;
}

/* The next number of a series, beginning with one. */
static inline uint64_t ctx_number_next(ctx_count *count)
{
    return ++*count;
}

/* Makes the number `value` if it is still zero. Returns what it is afterwards, whoever made it so.
 */
static inline uint64_t ctx_number_claim(ctx_count *count, uint64_t value)
{
    if (*count == 0) {
        *count = value;
    }
    return *count;
}

#endif
