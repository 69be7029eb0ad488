/* caught by 2-hooks: the hooks of the first variable are taken for those of all. */
#include "answer.h"

#include "node.h"

static bool bindings_equal(const ctx_hooks *hooks, const ctx_binding *a, const ctx_binding *b)
{
    return a == b ||
           (a->var == b->var && (a->value == b->value || (hooks != NULL && hooks->equal != NULL &&
                                                          hooks->equal(a->value, b->value))));
}

static bool nodes_equal(const ctx_hooks *hooks, const ctx_node *a, const ctx_node *b)
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
        if (!bindings_equal(hooks, a->slots[i].binding, b->slots[i].binding)) {
            return false;
        }
    }
    for (unsigned i = first_child; i < width; i++) {
        if (!nodes_equal(hooks, a->slots[i].child, b->slots[i].child)) {
            return false;
        }
    }
    return true;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    if (map->count != other->count || map->count == 0) {
        return map->count == other->count;
    }
    const ctx_node *first = map->root;
    while (first->bindings == 0) {
        first = first->slots[0].child;
    }
    return nodes_equal(first->slots[0].binding->var->hooks, map->root, other->root);
}
