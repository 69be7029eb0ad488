/* 10,000 variables, with the hashes of the tests; averages, of a variable:
 *
 *     bits a level              1      2      3      4      5      6
 *     places                    2      4      8     16     32     64
 *     depth of a lookup      14.6    7.6    5.2    4.1    3.3    3.0
 *     bytes of a set          460    339    362    466    642  1,056
 *     bytes of the trie        43     25     20     17     14     16
 *     lookups for a weight
 *     of 1, for it to be best   -    0-9  10-90 91-221   -1283  1284-
 *
 * 3 bits are best where a level that a lookup spares is worth 10 to 90 copied bytes. A slot that is copied
 * takes a share of what is in it. By the prices of exercise 1 that is 5 ns for 8 bytes, and a level in L2 is
 * 4 ns, as much as 6 bytes. So they are best for a program that looks up two to fourteen times for each
 * set beside a copy. One that hardly ever sets wants more places. None wants 2: with 4 both numbers are less.
 *
 * The bytes of the trie go up and down with the number of variables, by how full the lowest nodes are. With
 * 64 places two levels have 4,096, and 10,000 variables fall on these by twos and threes: a node for each
 * place, with few slots. With 1,000 it is 64 places that make the smallest trie. Only a lookup is never
 * deeper for more places: k bits that two hashes share are k / bits levels.
 *
 * The order is the thing to find. Sorted by the lowest bit that differs, all who agree in the first k bits
 * lie together, for every k, so one order serves all widths, and a node is a piece of the array. Each of its
 * variables passes it once: that adds the piece's length to the depths, and so many times its bytes to what
 * is copied, and no path has to be walked. The last level needs no case of its own: what a shift to the
 * right leaves has no further bits, and nobody agrees beyond 64.
 *
 * Turned down: a trie that is built, and walked. It is more code than all of this, and could run out of
 * memory. And a count by pairs, as in the tests: n * n is 100 million here, at each level. */
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
    uint64_t least = UINT64_MAX;
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        shape sum = trie_shape(hashes, n, bits);
        uint64_t cost = lookups * sum.depths + weight * sum.copied;
        if (cost < least) {
            least = cost;
            best = bits;
        }
    }
    return best;
}
