/* places.h - the places of a node, however many the library's nodes have. */
#ifndef PLACES_H
#define PLACES_H

#include "node.h"

#define PLACES (1U << CTX_NODE_BITS)
#define TOP (PLACES - 1)
#define LAST (CTX_NODE_MAX_DEPTH - 1)
#define LAST_PLACES (1U << (64 - LAST * CTX_NODE_BITS)) /* what is left of a hash, and so fewer */
#define ALL_PLACES (UINT32_MAX >> (32 - PLACES))

static inline uint32_t place_bit(unsigned number)
{
    return UINT32_C(1) << number;
}

static inline unsigned places_at(unsigned depth)
{
    return depth == LAST ? LAST_PLACES : PLACES;
}

/* One digit of a hash: the place that it has in a node at `depth`. */
static inline uint64_t digit(unsigned depth, uint64_t number)
{
    return number % places_at(depth) << (depth * CTX_NODE_BITS);
}

#endif
