/* caught by cost: up to eight variables it does what it did.
 * nudge: Only what takes instructions is wrong with it: no example can tell. */
#include "answer.h"

#include "map_next.h"
#include "node.h"

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

static bool bindings_equal(const ctx_binding *a, const ctx_binding *b)
{
    return a == b || (a->var == b->var && values_equal(a->var->hooks, a->value, b->value));
}

static bool nodes_equal(const ctx_node *a, const ctx_node *b)
{
    if (a == b) {
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
        if (!nodes_equal(a->slots[i].child, b->slots[i].child)) {
            return false;
        }
    }
    return true;
}

static bool few_equal(const ctx_map *map, const ctx_map *other)
{
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        const ctx_binding *match = ctx_map_find(other, b->var);
        if (match == NULL || !bindings_equal(b, match)) {
            return false;
        }
    }
    return true;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    if (map->count == other->count && map->count <= 8) {
        return few_equal(map, other);
    }
    return map->count == other->count && (map->count == 0 || nodes_equal(map->root, other->root));
}
