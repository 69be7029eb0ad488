/* caught by 1-equal: the slots are compared as bytes, so only a copy is equal. */
#include "answer.h"

#include "node.h"

#include <string.h>

static bool nodes_equal(const ctx_node *a, const ctx_node *b)
{
    if (a == b) {
        return true;
    }
    if (a->bindings != b->bindings || a->children != b->children) {
        return false;
    }
    if (memcmp(a->slots, b->slots, ctx_node_width(a) * sizeof a->slots[0]) != 0) {
        return false;
    }
    return true;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    return map->count == other->count && (map->count == 0 || nodes_equal(map->root, other->root));
}
