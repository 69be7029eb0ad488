#include "map_next.h"
#include "debug.h"
#include "hash.h"
#include "node.h"

/* The first binding in or under the slots of `node` from `index` on. */
static ctx_binding *first_from(const ctx_node *node, unsigned index)
{
    while (index >= ctx_node_popcount(node->bindings)) {
        CTX_ASSERT(index < ctx_node_width(node));
        node = node->slots[index].child;
        index = 0;
    }
    return node->slots[index].binding;
}

ctx_binding *ctx_map_next(const ctx_map *map, const ctx_binding *after)
{
    const ctx_node *node = map->root;
    if (node == NULL) {
        return NULL;
    }
    if (after == NULL) {
        return first_from(node, 0);
    }
    /* Down the path to `after`. The deepest node with a further slot leads to what comes next. */
    const ctx_node *turn = NULL;
    unsigned turn_index = 0;
    uint64_t hash = ctx_hash(after->var);
    for (unsigned shift = 0;; shift += CTX_NODE_BITS) {
        uint32_t bit = ctx_node_bit(hash, shift);
        unsigned index = ctx_node_index(node, bit);
        CTX_ASSERT(ctx_node_place(node, bit) != CTX_PLACE_EMPTY);
        if (index + 1 < ctx_node_width(node)) {
            turn = node;
            turn_index = index + 1;
        }
        if (ctx_node_place(node, bit) == CTX_PLACE_BINDING) {
            return turn == NULL ? NULL : first_from(turn, turn_index);
        }
        node = node->slots[index].child;
    }
}
