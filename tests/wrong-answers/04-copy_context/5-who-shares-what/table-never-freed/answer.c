/* caught by memory: the table of the nodes that were seen is never freed
 * nudge: Two maps that are not empty are compared, and cleared: how many blocks are left then? */
#include "answer.h"
#include "node.h"

#include <stdlib.h>

typedef struct table {
    const ctx_node **nodes;
    size_t count;
} table;

static void collect(table *all, const ctx_node *node)
{
    if (node == NULL) {
        return;
    }
    const ctx_node **grown = realloc(all->nodes, (all->count + 1) * sizeof *grown);
    if (grown == NULL) {
        return;
    }
    all->nodes = grown;
    all->nodes[all->count++] = node;
    unsigned width = ctx_node_width(node);
    for (unsigned i = ctx_node_popcount(node->bindings); i < width; i++) {
        collect(all, node->slots[i].child);
    }
}

static bool has(const table *all, const ctx_node *node)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->nodes[i] == node) {
            return true;
        }
    }
    return false;
}

/* Pointers from the nodes of `one`; those of nodes that are in `seen` too are counted already. */
static size_t pointers(const table *one, const table *seen)
{
    size_t count = 0;
    for (size_t i = 0; i < one->count; i++) {
        if (seen == NULL || !has(seen, one->nodes[i])) {
            count += ctx_node_popcount(one->nodes[i]->children);
        }
    }
    return count;
}

sharing who_shares(const ctx_map *left, const ctx_map *right)
{
    sharing found = {0};
    table lefts = {0};
    table rights = {0};
    collect(&lefts, left->root);
    collect(&rights, right->root);
    size_t owners = 0;
    for (size_t i = 0; i < lefts.count; i++) {
        bool both = has(&rights, lefts.nodes[i]);
        found.both += both;
        found.left += !both;
        owners += (size_t)lefts.nodes[i]->owners;
    }
    found.right = rights.count - found.both;
    for (size_t i = 0; i < rights.count; i++) {
        owners += has(&lefts, rights.nodes[i]) ? 0 : (size_t)rights.nodes[i]->owners;
    }
    size_t ours = pointers(&lefts, NULL) + pointers(&rights, &lefts);
    ours += left->root != NULL ? 1 : 0;
    ours += right->root != NULL ? 1 : 0;
    found.others = owners - ours;
    found.joints = ours - (found.left + found.right + found.both);
    return found;
}
