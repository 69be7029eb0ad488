/* tries.h - what the tests of this exercise share. */
#ifndef TRIES_H
#define TRIES_H

#include "golden.h"

#include "answer.h"
#include "hash.h"

#include <inttypes.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define MANY 10000

static uint64_t hashes[MANY];

/* Hashes as good as any, and the same in each run; in the order of the numbers. */
static inline void first_hashes(size_t n)
{
    for (size_t i = 0; i < n; i++) {
        hashes[i] = ctx_hash_mix(i + 1);
    }
}

static inline void show(const char *what, shape is)
{
    printf("%s: nodes %" PRIu64 ", bytes %" PRIu64 ", depths %" PRIu64 ", copied %" PRIu64 "\n",
           what, is.nodes, is.bytes, is.depths, is.copied);
}

/* Of a copy, so that each call has the order that the test gives. */
static inline shape shape_of(const uint64_t *given, size_t n, unsigned bits)
{
    static uint64_t copy[MANY];
    memcpy(copy, given, n * sizeof given[0]);
    return trie_shape(copy, n, bits);
}

static inline unsigned best_of(const uint64_t *given, size_t n, uint64_t lookups, uint64_t weight)
{
    static uint64_t copy[MANY];
    memcpy(copy, given, n * sizeof given[0]);
    return best_bits(copy, n, lookups, weight);
}

static inline void show_widths(const uint64_t *given, size_t n)
{
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        printf("%u bits: ", bits);
        show("the trie", shape_of(given, n, bits));
    }
}

/* Whether two hashes agree in the first so many bits, of 64 or more. */
static inline bool agree(uint64_t a, uint64_t b, unsigned bits)
{
    for (unsigned i = 0; i < bits && i < 64; i++) {
        if ((a >> i & 1) != (b >> i & 1)) {
            return false;
        }
    }
    return true;
}

/* The shape by the rules alone, variable by variable and level by level: no order, no tree. A variable is in
 * the root, and in a node at each further depth at which another one agrees with it so far. */
static inline shape counted(const uint64_t *given, size_t n, unsigned bits)
{
    shape sum = {0};
    for (size_t i = 0; i < n; i++) {
        for (unsigned depth = 0; depth * bits < 64; depth++) {
            uint64_t places = 0; /* those of this node that somebody falls on */
            size_t members = 0, first = n;
            for (size_t j = n; j-- > 0;) {
                if (agree(given[i], given[j], depth * bits)) {
                    places |= UINT64_C(1) << (given[j] >> depth * bits) % (1U << bits);
                    members++;
                    first = j;
                }
            }
            if (depth > 0 && members == 1) {
                break; /* the parent has its binding */
            }
            uint64_t bytes = 16;
            for (; places != 0; places &= places - 1) {
                bytes += 8;
            }
            sum.nodes += first == i;
            sum.bytes += first == i ? bytes : 0;
            sum.depths++;
            sum.copied += bytes;
            if (members == 1) {
                break;
            }
        }
    }
    return sum;
}

static inline bool same_shape(shape a, shape b)
{
    return a.nodes == b.nodes && a.bytes == b.bytes && a.depths == b.depths && a.copied == b.copied;
}

#endif
