/* caught by 4-both-change: children are compared by their slots, which move when a place is taken */
#include "answer.h"
#include "node.h"

static const ctx_node *child_in(const ctx_node *node, unsigned slot)
{
    bool child =
        node != NULL && slot >= ctx_node_popcount(node->bindings) && slot < ctx_node_width(node);
    return child ? node->slots[slot].child : NULL;
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
    for (unsigned i = 0; i < 32; i++) {
        compare(child_in(left, i), child_in(right, i), found);
    }
}

sharing who_shares(const ctx_map *left, const ctx_map *right)
{
    sharing found = {0};
    compare(left->root, right->root, &found);
    return found;
}
