/* No variable, no node; one variable, a root with one slot, whatever the width. */
#include "tries.h"

int main(void)
{
    uint64_t one[] = {UINT64_C(0xfedcba9876543210)};
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        printf("%u bits, ", bits);
        show("none", trie_shape(one, 0, bits));
        printf("%u bits, ", bits);
        show("one", trie_shape(one, 1, bits));
    }
    return 0;
}
