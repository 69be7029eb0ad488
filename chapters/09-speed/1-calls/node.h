/* node.h - internal: the nodes of the trie, a persistent hash array mapped trie. Chapter 4.
 *
 * A variable's hash is read five bits at a time, the low ones first. At each node those five bits
 * pick one of 32 places, and a place is empty, or holds a binding, or holds a child node in which
 * the next five bits decide:
 *
 *     root          place 3: binding a      place 9: child      the other 30: empty
 *                                                 |
 *                         place 0: binding b      place 21: binding c
 *
 * Here b and c have hashes ending in the same five bits, 9, and differ in the next five. A binding
 * sits at the first node where no other binding shares its place, so a lookup is over as soon as
 * the part of the hash that it has read is nobody else's.
 *
 * A node keeps no empty places. Two bitmaps of 32 bits say which places hold a binding and which a
 * child, and the slots follow without gaps: the bindings in the order of their bits, then the
 * children in the order of theirs. Where the slot for a place is, is a count of one-bits below it:
 *
 *     bindings  ....0000 00001000     slots  [ a ] [ * ]
 *     children  ....0010 00000000              |     +---> the child at place 9
 *                                              +---------> the binding at place 3
 *
 * What always holds:
 *   - no place is in both bitmaps, and the number of slots is the number of one-bits in the two;
 *   - the node at depth d holds only bindings whose hashes agree in the first 5 * d bits;
 *   - below the root, a node has at least two bindings in or under it: one alone is held by the
 *     parent itself.
 * So a set of bindings has exactly one trie, in whatever order it was built or taken apart.
 *
 * There is no node for two variables with one hash, as other such tries need: hashes are unique
 * (hash.h).
 *
 * Nodes are immutable and counted. To change a place, copy the node with that place changed, then
 * its parent with the new child, up to the root: the path. All slots off the path are shared, by
 * taking one more share of each. The old root still is the old map. */
#ifndef CTX_NODE_H
#define CTX_NODE_H

#include "binding.h"

#define CTX_NODE_BITS 5U        /* bits of the hash that one level reads */
#define CTX_NODE_ALL UINT32_MAX /* the bits of all places */
#define CTX_NODE_PLACES 32U     /* two to that power */
#define CTX_NODE_MAX_DEPTH 13U  /* levels, root included: 64 / 5, rounded up */

typedef enum ctx_place { CTX_PLACE_EMPTY, CTX_PLACE_BINDING, CTX_PLACE_CHILD } ctx_place;

typedef union ctx_slot {
    ctx_binding *binding;
    struct ctx_node *child;
} ctx_slot;

typedef struct ctx_node {
    ctx_count owners;
    uint32_t bindings;
    uint32_t children;
    ctx_slot slots[];
} ctx_node;

/* How many of the bits are one. */
static inline unsigned ctx_node_popcount(uint32_t bits)
{
    /* Sums of neighbours: in pairs of bits, in fours, in bytes; the product adds the bytes into the
     * top one. */
    bits = bits - ((bits >> 1) & 0x55555555U);
    bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0fU;
    return (bits * 0x01010101U) >> 24;
}

/* The place of `hash` in a node at `shift` = 5 * depth, as a bitmap with one bit. */
static inline uint32_t ctx_node_bit(uint64_t hash, unsigned shift)
{
    return UINT32_C(1) << ((hash >> shift) & 31U);
}

/* What is at a place, and the slot that holds it. */
static inline ctx_place ctx_node_place(const ctx_node *node, uint32_t bit)
{
    if ((node->bindings & bit) != 0) {
        return CTX_PLACE_BINDING;
    }
    return (node->children & bit) != 0 ? CTX_PLACE_CHILD : CTX_PLACE_EMPTY;
}

static inline unsigned ctx_node_index(const ctx_node *node, uint32_t bit)
{
    uint32_t below = bit - 1;
    CTX_ASSERT(ctx_node_popcount(bit) == 1);
    if ((node->bindings & bit) != 0) {
        return ctx_node_popcount(node->bindings & below);
    }
    return ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children & below);
}

static inline unsigned ctx_node_width(const ctx_node *node)
{
    return ctx_node_popcount(node->bindings | node->children);
}

/* A copy of `node` (NULL: of the empty node) with one place changed to hold `slot`, as `place`
 * says. The copy has one owner, the caller, and shares the other slots with the original; it takes
 * over the caller's share of what is in `slot`. NULL when there is no memory; then that share is
 * still the caller's. Cost: O(width). */
ctx_node *ctx_node_edit(const ctx_node *node, uint32_t bit, ctx_place place, ctx_slot slot);

/* One more owner; returns `node`. NULL is allowed. */
ctx_node *ctx_node_ref(ctx_node *node);

/* One owner less; the last one lets go of the slots. NULL is allowed. Recursion ends at the depth
 * of the trie. */
void ctx_node_unref(ctx_node *node);

#endif
