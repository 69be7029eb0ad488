/* A hundred and fifty changes; each trie in between is still there, and has what it had. */
#include "golden.h"

#include "answer.h"

#define KEYS 50
#define VERSIONS (3 * KEYS + 1)

/* Three digits from 0 to 3, so that the tries share much. */
static uint64_t key_number(int i)
{
    uint64_t mixed = (uint64_t)i * 7 % KEYS;
    return (mixed & 3) | (mixed >> 2 & 3) << 5 | (mixed >> 4) << 10;
}

/* Version v: the first v keys are in it; of those after KEYS, the first v - KEYS have another value;
 * of those after 2 * KEYS, the first v - 2 * KEYS are gone. */
static bool as_it_was(const node *root, int v)
{
    for (int i = 0; i < KEYS; i++) {
        int value = -1;
        bool wanted = i < v && i >= v - 2 * KEYS;
        if (trie_find(root, key_number(i), &value) != wanted) {
            return false;
        }
        if (wanted && value != (i < v - KEYS ? i + 100 : i)) {
            return false;
        }
    }
    return true;
}

int main(void)
{
    node *versions[VERSIONS] = {NULL};
    for (int i = 0; i < KEYS; i++) {
        versions[i + 1] = trie_insert(versions[i], key_number(i), i);
    }
    for (int i = 0; i < KEYS; i++) {
        versions[KEYS + i + 1] = trie_insert(versions[KEYS + i], key_number(i), i + 100);
    }
    for (int i = 0; i < KEYS; i++) {
        versions[2 * KEYS + i + 1] = trie_remove(versions[2 * KEYS + i], key_number(i));
    }

    int whole = 0;
    for (int v = 0; v < VERSIONS; v++) {
        whole += as_it_was(versions[v], v);
    }
    printf("%d of %d tries are as they were\n", whole, VERSIONS);
    for (int v = 0; v < VERSIONS; v += 2) {
        node_unref(versions[v]);
    }
    whole = 0;
    for (int v = 1; v < VERSIONS; v += 2) {
        whole += as_it_was(versions[v], v);
    }
    printf("every other one let go: %d of the others are as they were\n", whole);
    for (int v = 1; v < VERSIONS; v += 2) {
        node_unref(versions[v]);
    }
    return 0;
}
