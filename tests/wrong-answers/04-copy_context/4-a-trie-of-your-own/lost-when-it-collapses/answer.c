/* caught by memory: the node whose lone key went up is not let go
 * nudge: A key is removed so that one is left in its node; then all is let go, and nothing may be left. */
#include "answer.h"

static unsigned index_of(const node *at, uint32_t bit)
{
    return count_ones(at->places & (bit - 1));
}

bool trie_find(const node *root, uint64_t key, int *value)
{
    for (unsigned depth = 0; root != NULL; depth++) {
        uint32_t bit = place_bit(key, depth);
        if ((root->places & bit) == 0) {
            return false;
        }
        const slot *here = &root->slots[index_of(root, bit)];
        if (here->child == NULL) {
            bool found = here->key == key;
            *value = found ? here->value : *value;
            return found;
        }
        root = here->child;
    }
    return false;
}

/* A copy of `at` with these places. What is at `bit` is `content`, whose share goes over to the
 * copy; all others are as in `at`, and shared. */
static node *edit(const node *at, uint32_t places, uint32_t bit, slot content)
{
    node *copy = node_new(places);
    for (uint32_t left = places; left != 0; left &= left - 1) {
        uint32_t lowest = left & (~left + 1);
        slot *to = &copy->slots[index_of(copy, lowest)];
        if (lowest == bit) {
            *to = content;
        } else {
            *to = at->slots[index_of(at, lowest)];
            node_ref(to->child);
        }
    }
    return copy;
}

static node *into_empty_place(node *at, uint32_t bit, slot added)
{
    uint32_t places = at == NULL ? 0 : at->places;
    return edit(at, places | bit, bit, added);
}

static node *replace(node *at, uint32_t bit, slot added)
{
    return edit(at, at->places, bit, added);
}

/* A node for two keys, or as long as their digits agree, a chain of nodes. */
static node *pair(unsigned depth, slot a, slot b)
{
    uint32_t bit_a = place_bit(a.key, depth);
    uint32_t bit_b = place_bit(b.key, depth);
    node *both = node_new(bit_a | bit_b);
    if (bit_a == bit_b) {
        both->slots[0].child = pair(depth + 1, a, b);
    } else {
        both->slots[index_of(both, bit_a)] = a;
        both->slots[index_of(both, bit_b)] = b;
    }
    return both;
}

static node *split(node *at, unsigned depth, uint32_t bit, slot added)
{
    slot resident = at->slots[index_of(at, bit)];
    node *below = pair(depth + 1, resident, added);
    return edit(at, at->places, bit, (slot){.child = below});
}

static node *insert(node *at, unsigned depth, slot added);

static node *descend(node *at, unsigned depth, uint32_t bit, slot added)
{
    node *below = insert(at->slots[index_of(at, bit)].child, depth + 1, added);
    return edit(at, at->places, bit, (slot){.child = below});
}

static node *insert(node *at, unsigned depth, slot added)
{
    uint32_t bit = place_bit(added.key, depth);
    if (at == NULL || (at->places & bit) == 0) {
        return into_empty_place(at, bit, added);
    }
    const slot *here = &at->slots[index_of(at, bit)];
    if (here->child != NULL) {
        return descend(at, depth, bit, added);
    }
    return here->key == added.key ? replace(at, bit, added) : split(at, depth, bit, added);
}

node *trie_insert(node *root, uint64_t key, int value)
{
    return insert(root, 0, (slot){.child = NULL, .key = key, .value = value});
}

/* What the parent holds instead of `smaller`: the node, or the one key that is in it. */
static slot collapse(node *smaller, unsigned depth)
{
    slot only = smaller->slots[0];
    if (depth > 0 && count_ones(smaller->places) == 1 && only.child == NULL) {
        return only;
    }
    return (slot){.child = smaller};
}

/* What is left of `at` without `key`, which is in it. */
static slot remove_from(const node *at, unsigned depth, uint64_t key)
{
    uint32_t bit = place_bit(key, depth);
    const node *child = at->slots[index_of(at, bit)].child;
    if (child == NULL) {
        return collapse(edit(at, at->places & ~bit, bit, (slot){.child = NULL}), depth);
    }
    slot left = remove_from(child, depth + 1, key);
    return collapse(edit(at, at->places, bit, left), depth);
}

node *trie_remove(node *root, uint64_t key)
{
    int value;
    if (!trie_find(root, key, &value)) {
        return node_ref(root);
    }
    if (count_ones(root->places) == 1 && root->slots[0].child == NULL) {
        return NULL;
    }
    return remove_from(root, 0, key).child;
}
