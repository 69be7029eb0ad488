#include "sole.h"

ctx_sole_path ctx_sole_walk(ctx_map *map, uint64_t hash)
{
    ctx_sole_path path = {.link = &map->root, .shift = 0};
    while (*path.link != NULL && ctx_sole(&(*path.link)->owners)) {
        ctx_node *node = *path.link;
        uint32_t bit = ctx_node_bit(hash, path.shift);
        if (ctx_node_place(node, bit) != CTX_PLACE_CHILD) {
            break;
        }
        path.link = &node->slots[ctx_node_index(node, bit)].child;
        path.shift += CTX_NODE_BITS;
    }
    return path;
}

ctx_slot *ctx_sole_find(const ctx_map *map, uint64_t hash, const ctx_var *var)
{
    ctx_node *node = map->root;
    for (unsigned shift = 0; node != NULL && ctx_sole(&node->owners); shift += CTX_NODE_BITS) {
        uint32_t bit = ctx_node_bit(hash, shift);
        ctx_place place = ctx_node_place(node, bit);
        if (place == CTX_PLACE_EMPTY) {
            return NULL;
        }
        ctx_slot *slot = &node->slots[ctx_node_index(node, bit)];
        if (place == CTX_PLACE_BINDING) {
            return slot->binding->var == var ? slot : NULL;
        }
        node = slot->child;
    }
    return NULL;
}
