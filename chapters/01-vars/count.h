/* count.h - how many owners a thing has: the type, for var.h; the rest is the library's own.
 *
 * Whoever holds a counted thing may take another share at any time without asking anybody, for the
 * count cannot reach zero under him. Whoever gives up the last share destroys the thing. */
#ifndef CTX_COUNT_H
#define CTX_COUNT_H

#include "debug.h"

#include <stdbool.h>
#include <stdint.h>

typedef uint64_t ctx_count;
typedef uint32_t ctx_number;

static inline void ctx_count_up(ctx_count *count)
{
    CTX_ASSERT(*count > 0);
    ++*count;
}

/* Gives a share up; true for the last one, whose caller now destroys the thing. */
static inline bool ctx_count_down(ctx_count *count)
{
    CTX_ASSERT(*count > 0);
    return --*count == 0;
}

#endif
