#include "answer.h"

/* It stands below the four cases, and descend calls it. */
static node *insert(node *at, unsigned depth, slot added);

/* 0 find. You will want the number of the slot that belongs to a bit of at->places. */
bool trie_find(const node *root, uint64_t key, int *value)
{
    (void)root, (void)key, (void)value;
    return false; /* TODO */
}

/* 1 Nothing is at the place: a node like `at` with one slot more. `at` may be NULL. */
static node *into_empty_place(node *at, uint32_t bit, slot added)
{
    (void)bit, (void)added;
    return node_ref(at); /* TODO */
}

/* 2 The key is at the place: a node like `at` with another value there. */
static node *replace(node *at, uint32_t bit, slot added)
{
    (void)bit, (void)added;
    return node_ref(at); /* TODO */
}

/* 3 Another key is at the place: a node like `at` with a node for both keys there. It is at
 * `depth` + 1; if they agree in that digit too, it takes more than one. */
static node *split(node *at, unsigned depth, uint32_t bit, slot added)
{
    (void)depth, (void)bit, (void)added;
    return node_ref(at); /* TODO */
}

/* 4 A node is at the place: a node like `at` with what that one becomes. */
static node *descend(node *at, unsigned depth, uint32_t bit, slot added)
{
    (void)depth, (void)bit, (void)added;
    return node_ref(at); /* TODO */
}

/* Which of the cases it is. */
static node *insert(node *at, unsigned depth, slot added)
{
    uint32_t bit = place_bit(added.key, depth);
    if (at == NULL || (at->places & bit) == 0) {
        return into_empty_place(at, bit, added);
    }
    const slot *here = &at->slots[count_ones(at->places & (bit - 1))];
    if (here->child != NULL) {
        return descend(at, depth, bit, added);
    }
    return here->key == added.key ? replace(at, bit, added) : split(at, depth, bit, added);
}

node *trie_insert(node *root, uint64_t key, int value)
{
    return insert(root, 0, (slot){.child = NULL, .key = key, .value = value});
}

/* 5 remove, 6 collapse. */
node *trie_remove(node *root, uint64_t key)
{
    (void)key;
    return node_ref(root); /* TODO */
}
