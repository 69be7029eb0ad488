#include "answer.h"

shape trie_shape(uint64_t *hashes, size_t n, unsigned bits)
{
    (void)hashes, (void)n, (void)bits;
    return (shape){0}; /* TODO */
}

unsigned best_bits(uint64_t *hashes, size_t n, uint64_t lookups, uint64_t weight)
{
    (void)hashes, (void)n, (void)lookups, (void)weight;
    return 0; /* TODO, and a comment: what makes it 3? */
}
