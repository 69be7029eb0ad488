/* table.h - what the tests of this exercise share. */
#ifndef TABLE_H
#define TABLE_H

#include "golden.h"

#include "answer.h"

#include <inttypes.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* The model again, from the other side: how many places so many levels have. */
static inline uint64_t places_of(unsigned depth)
{
    uint64_t places = 1;
    while (depth-- > 0) {
        places = places > UINT64_MAX / 8 ? UINT64_MAX : places * 8;
    }
    return places;
}

static inline unsigned depth_of(uint64_t n)
{
    unsigned depth = 1;
    while (places_of(depth) < n) {
        depth++;
    }
    return depth;
}

/* Numbers to try: small ones all, then those around each power of 8 and some between. */
static inline uint64_t next_number(uint64_t n)
{
    if (n < 1200) {
        return n + 1;
    }
    for (unsigned depth = 1; depth <= 21; depth++) {
        uint64_t full = places_of(depth);
        if (n + 2 >= full && n <= full) {
            return n + 1;
        }
        if (n < full && n + n / 7 > full - 2) {
            return full - 2;
        }
    }
    return n > UINT64_MAX - n / 7 ? UINT64_MAX : n + n / 7;
}

/* Says so where the answer gives something else; the first few times. */
static inline void same(const char *what, uint64_t n, unsigned given, unsigned expected)
{
    static int said;
    if (given != expected && said++ < 3) {
        printf("%s, %" PRIu64 " variables: %u, and it should be %u\n", what, n, given, expected);
    }
}

/* What the model says of a load, by a table of what lies above each level. Only for numbers whose tries
 * are counted in 64 bits. */
static inline unsigned load_by_table(uint64_t n, unsigned load)
{
    static const uint64_t nodes[] = {1, 9, 73, 585, 4681, 37449, 299593, 2396745, 19173961};
    unsigned depth = depth_of(n);
    uint64_t bytes = load < depth ? nodes[load] * 80 : nodes[depth - 1] * 80 + n * 24;
    return bytes <= 32768 ? 1 : bytes <= 1048576 ? 4 : bytes <= 33554432 ? 15 : 80;
}

#endif
