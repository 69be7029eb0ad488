/* answer.h - how large and how deep a trie is, for each width that its nodes could have. */
#ifndef ANSWER_H
#define ANSWER_H

#include <stddef.h>
#include <stdint.h>

#define LEAST_BITS 1 /* of a hash, that one level reads: nodes of 2 places */
#define MOST_BITS 6  /* and of 64 */

/* Sums, so that all of it stays whole: an average over n variables is a sum divided by n. */
typedef struct shape {
    uint64_t nodes;
    uint64_t bytes;  /* of all nodes: 16 each, and 8 for each slot; bindings are not counted */
    uint64_t depths; /* nodes that a lookup passes, its root included; of all variables together */
    uint64_t
        copied; /* bytes of the nodes that a set of the variable makes anew, where a copy has the same
                      * root: all that its lookup passes; of all variables together */
} shape;

/* The trie of `n` variables with these hashes, all different, whose nodes have 2^bits places.
 * It follows the rules of node.h: the low bits are read first, `bits` of them at each level, and the last
 * level reads what is left of the 64. A place that one variable falls on is a slot with its binding, one that
 * more fall on is a slot with a child, and any other is no slot. Without variables there is no node.
 * The hashes may be left in another order. Cannot fail. */
shape trie_shape(uint64_t *hashes, size_t n, unsigned bits);

/* The bits, LEAST_BITS to MOST_BITS, for which lookups * depth + weight * bytes is least: the average depth
 * of a lookup, and the average bytes that such a set makes anew, neither of them rounded. Of those that cost
 * the same, the fewest bits. Both products, with the sums in place of the averages, and what they add up to
 * are below 2^64. Hashes as above. */
unsigned best_bits(uint64_t *hashes, size_t n, uint64_t lookups, uint64_t weight);

#endif
