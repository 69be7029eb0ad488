/* caught by memory: the array is given back only where the maps are equal.
 * nudge: Are there maps that are not equal, and what do they leave behind? */
#include "answer.h"

#include "node.h"

#include <stdlib.h>

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

static const ctx_binding **put(const ctx_binding **to, const ctx_node *node)
{
    unsigned first_child = ctx_node_popcount(node->bindings);
    for (unsigned i = 0; i < first_child; i++) {
        *to++ = node->slots[i].binding;
    }
    for (unsigned i = first_child; i < ctx_node_width(node); i++) {
        to = put(to, node->slots[i].child);
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
    const ctx_binding **list = malloc(2 * n * sizeof list[0]);
    if (list == NULL) {
        abort();
    }
    put(put(list, map->root), other->root);
    bool equal = true;
    for (size_t i = 0; equal && i < n; i++) {
        equal = list[i]->var == list[n + i]->var &&
                values_equal(list[i]->var->hooks, list[i]->value, list[n + i]->value);
    }
    if (equal) {
        free(list);
    }
    return equal;
}
