/* Both tries are walked at once, place by place. Where a node stands is decided by the hashes below
 * it, so a node that both maps reach stands at the same path in both: it is enough to compare the two
 * pointers at each path. Once they are equal everything below is shared, and there is nothing left to
 * compare. One function serves for a path that only one map has: the other node is NULL there.
 *
 * The owners add up the same way. A node has one pointer to it in each trie, and where the two tries
 * have become one, only one in all. So a joint is explained by two owners, all others by one, however
 * many maps share them from further up. What a count has beyond that is somebody else's.
 *
 * Turned down: to call a node shared when it has two owners, which is false below a joint and false
 * for a node whose second owner is a third map; and a table of all nodes of one trie in which those
 * of the other are looked up, which needs memory and either a hash table or time without end. */
#include "answer.h"
#include "node.h"

static const ctx_node *child_at(const ctx_node *node, uint32_t bit)
{
    if (node == NULL || ctx_node_place(node, bit) != CTX_PLACE_CHILD) {
        return NULL;
    }
    return node->slots[ctx_node_index(node, bit)].child;
}

/* A node, counted in *nodes, of whose owners so many are ours. */
static void count(const ctx_node *node, size_t ours, size_t *nodes, sharing *found)
{
    if (node != NULL) {
        ++*nodes;
        found->others += (size_t)node->owners - ours;
    }
}

static void count_shared(const ctx_node *node, size_t ours, sharing *found)
{
    count(node, ours, &found->both, found);
    unsigned width = ctx_node_width(node);
    for (unsigned i = ctx_node_popcount(node->bindings); i < width; i++) {
        count_shared(node->slots[i].child, 1, found);
    }
}

static uint32_t children_of(const ctx_node *node)
{
    return node == NULL ? 0 : node->children;
}

/* What stands at one path in the two tries; NULL where a trie has no node there. */
static void compare(const ctx_node *left, const ctx_node *right, sharing *found)
{
    if (left == right) {
        if (left != NULL) {
            found->joints++;
            count_shared(left, 2, found);
        }
        return;
    }
    count(left, 1, &found->left, found);
    count(right, 1, &found->right, found);
    uint32_t rest = children_of(left) | children_of(right);
    for (; rest != 0; rest &= rest - 1) {
        uint32_t bit = rest & (~rest + 1);
        compare(child_at(left, bit), child_at(right, bit), found);
    }
}

sharing who_shares(const ctx_map *left, const ctx_map *right)
{
    sharing found = {0};
    compare(left->root, right->root, &found);
    return found;
}
