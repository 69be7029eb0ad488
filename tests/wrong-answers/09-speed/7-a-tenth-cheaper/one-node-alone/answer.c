/* caught by cost: roots without children are walked together; large maps as before.
 * nudge: Only what takes instructions is wrong with it: no example can tell. */
#include "answer.h"

#include "map_next.h"
#include "node.h"

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

static bool leaves_equal(const ctx_node *a, const ctx_node *b)
{
    if (a->bindings != b->bindings || b->children != 0) {
        return false;
    }
    for (unsigned i = 0; i < ctx_node_width(a); i++) {
        const ctx_binding *x = a->slots[i].binding, *y = b->slots[i].binding;
        if (x->var != y->var || !values_equal(x->var->hooks, x->value, y->value)) {
            return false;
        }
    }
    return true;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    if (map->count != other->count) {
        return false;
    }
    if (map->count > 0 && map->root->children == 0) {
        return leaves_equal(map->root, other->root);
    }
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        const ctx_binding *match = ctx_map_find(other, b->var);
        if (match == NULL || !values_equal(b->var->hooks, b->value, match->value)) {
            return false;
        }
    }
    return true;
}
