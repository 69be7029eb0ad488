/* caught by 3-long-ways: below the tenth level all is taken for equal. */
#include "answer.h"

#include "node.h"

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

static bool bindings_equal(const ctx_binding *a, const ctx_binding *b)
{
    return a == b || (a->var == b->var && values_equal(a->var->hooks, a->value, b->value));
}

static bool nodes_equal(const ctx_node *a, const ctx_node *b, unsigned depth)
{
    if (a == b || depth == 10) {
        return true;
    }
    if (a->bindings != b->bindings || a->children != b->children) {
        return false;
    }
    unsigned first_child = ctx_node_popcount(a->bindings);
    unsigned width = ctx_node_width(a);
    for (unsigned i = 0; i < first_child; i++) {
        if (!bindings_equal(a->slots[i].binding, b->slots[i].binding)) {
            return false;
        }
    }
    for (unsigned i = first_child; i < width; i++) {
        if (!nodes_equal(a->slots[i].child, b->slots[i].child, depth + 1)) {
            return false;
        }
    }
    return true;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    return map->count == other->count &&
           (map->count == 0 || nodes_equal(map->root, other->root, 0));
}
