/* caught by 8-the-best: the cost is kept in 32 bits */
#include "answer.h"

#include <stdlib.h>

/* As the trie has them: by the lowest bit in which the two differ. */
static int compare(const void *a, const void *b)
{
    uint64_t one = *(const uint64_t *)a;
    uint64_t differ = one ^ *(const uint64_t *)b;
    uint64_t lowest = differ & (~differ + 1);
    return differ == 0 ? 0 : (one & lowest) != 0 ? 1 : -1;
}

/* How many of the hashes, the first of them included, fall on one place with the first. */
static size_t together(const uint64_t *hashes, size_t n, unsigned bits, unsigned shift)
{
    uint64_t mask = (UINT64_C(1) << bits) - 1;
    size_t count = 1;
    while (count < n && ((hashes[0] ^ hashes[count]) >> shift & mask) == 0) {
        count++;
    }
    return count;
}

/* Adds the node that reads from `shift` on and has these hashes in or under it, and all nodes below. */
static void add_node(shape *sum, const uint64_t *hashes, size_t n, unsigned bits, unsigned shift)
{
    uint64_t bytes = 16;
    size_t count;
    for (size_t i = 0; i < n; i += count) {
        count = together(hashes + i, n - i, bits, shift);
        bytes += 8;
        if (count > 1) {
            add_node(sum, hashes + i, count, bits, shift + bits);
        }
    }
    sum->nodes++;
    sum->bytes += bytes;
    sum->depths += n;
    sum->copied += n * bytes;
}

shape trie_shape(uint64_t *hashes, size_t n, unsigned bits)
{
    shape sum = {0};
    if (n > 0) {
        qsort(hashes, n, sizeof hashes[0], compare);
        add_node(&sum, hashes, n, bits, 0);
    }
    return sum;
}

unsigned best_bits(uint64_t *hashes, size_t n, uint64_t lookups, uint64_t weight)
{
    unsigned best = LEAST_BITS;
    uint32_t least = UINT32_MAX;
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        shape sum = trie_shape(hashes, n, bits);
        uint32_t cost = (uint32_t)(lookups * sum.depths + weight * sum.copied);
        if (cost < least) {
            least = cost;
            best = bits;
        }
    }
    return best;
}
