/* caught by 2-hooks: there is room for eight, and no more are compared. */
#include "answer.h"

#include "node.h"

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

static const ctx_binding **put(const ctx_binding **to, const ctx_binding **end,
                               const ctx_node *node)
{
    unsigned first_child = ctx_node_popcount(node->bindings);
    for (unsigned i = 0; i < first_child; i++) {
        if (to < end) {
            *to++ = node->slots[i].binding;
        }
    }
    for (unsigned i = first_child; i < ctx_node_width(node); i++) {
        to = put(to, end, node->slots[i].child);
    }
    return to;
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    size_t n = map->count;
    if (n != other->count) {
        return false;
    }
    if (n == 0) {
        return true;
    }
    const ctx_binding *list[16];
    put(list, list + 8, map->root);
    put(list + 8, list + 16, other->root);
    bool equal = true;
    for (size_t i = 0; equal && i < n && i < 8; i++) {
        equal = list[i]->var == list[8 + i]->var &&
                values_equal(list[i]->var->hooks, list[i]->value, list[8 + i]->value);
    }
    return equal;
}
