/* All 32 places are taken, at the root and below it, and each place is given back. */
#include "golden.h"

#include "steps.h"

static node *fill(uint64_t low, unsigned shift)
{
    node *root = NULL;
    for (unsigned i = 0; i < 32; i++) {
        uint64_t place = (i * 13 + 31) % 32; /* in no order, place 31 first */
        node *next = trie_insert(root, low | place << shift, (int)place * 10);
        node_unref(root);
        root = next;
    }
    return root;
}

static void empty(node *root, uint64_t low, unsigned shift)
{
    unsigned found = 0;
    for (uint64_t place = 0; place < 32; place++) {
        int value = -1;
        found += trie_find(root, low | place << shift, &value) && value == (int)place * 10;
        node *next = trie_remove(root, low | place << shift);
        node_unref(root);
        root = next;
    }
    printf("%u found and removed; left:\n", found);
    trie_print(root);
    node_unref(root);
}

int main(void)
{
    node *root = fill(0, 0);
    trie_print(root);
    empty(root, 0, 0);

    root = fill(key_of("9"), 5);
    trie_print(root);
    empty(root, key_of("9"), 5);
    return 0;
}
