/* In whatever order the hashes are given, the trie is one. */
#include "tries.h"

enum { SOME = 9 };

static void exchange(size_t i, size_t j)
{
    uint64_t kept = hashes[i];
    hashes[i] = hashes[j];
    hashes[j] = kept;
}

/* Each order of the first so many, by an exchange for each of the others in the last place. */
static size_t try_orders(size_t n, shape expected)
{
    if (n < 2) {
        return same_shape(shape_of(hashes, 6, 2), expected);
    }
    size_t right = 0;
    for (size_t i = 0; i < n; i++) {
        exchange(i, n - 1);
        right += try_orders(n - 1, expected);
        exchange(i, n - 1);
    }
    return right;
}

int main(void)
{
    first_hashes(SOME);
    show("in order", shape_of(hashes, SOME, 1));
    for (size_t i = 0; i < SOME / 2; i++) {
        exchange(i, SOME - 1 - i);
    }
    show("backwards", shape_of(hashes, SOME, 1));
    printf("right in %zu orders of 720\n", try_orders(6, counted(hashes, 6, 2)));

    uint64_t numbers[] = {0, 1, 2, 3, 4, 5, 6, 7};
    show("0 to 7", trie_shape(numbers, COUNT(numbers), 2));
    show("and again", trie_shape(numbers, COUNT(numbers), 2));
    return 0;
}
