/* `make cost` names the two functions that have nearly all of it. ctx_map_next goes down from the
 * root to the binding it was at, to find the one behind it, and ctx_map_find goes down the other
 * map: two ways of some levels, and two hashes, for each variable. Neither way is new. The next
 * binding is mostly in the same node, and its partner in the partner of that node.
 *
 * For a set of variables has exactly one trie (node.h). Where both maps have the same variables,
 * the roots have the same bitmaps, and so has each pair of nodes at one place below them: slot by
 * slot, a binding is beside a binding and a child beside a child. So one walk over both is enough.
 * No hash is made, and nothing is looked for. Where two bitmaps differ, some variable is in one map
 * alone: no. A pair of bindings still has to be looked at, since two variables may have one place
 * when neither has a neighbour that shares it.
 *
 * With one variable that is less than half of the instructions, and with 10,000 it is a ninth. The
 * second gain is a line. One node in both
 * maps has the same bindings, and a value is equal to itself: where the pointers are the same,
 * there is nothing to compare. Two maps that were built apart pay one comparison for each node, and
 * a copy in which one variable was set is compared along one path. It is no more than that: two
 * nodes at different addresses may well be equal.
 *
 * The order is the one of ctx_map_next, a node's bindings and then its children. So a difference
 * that comes early is found early. There the calls may cost a few instructions more than the loop
 * did, and the contract leaves room for that. Both counts are looked at first for the same reason:
 * without that a variable too many in the last node is found in the last node.
 *
 * Turned down: all bindings of each map in an array first. It is cheap where there are many, and
 * dear where there is one, or where the first pair differs; and it can fail. An answer that is
 * remembered, under the two roots: a root that nobody else has changes in place, and is at its
 * address as before. And the stamps of the roots: equal ones say that the content is the same, but
 * not every root has one, and different ones say nothing.
 *
 * The recursion ends at the depth of the trie, 22 levels. */
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

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    return map->count == other->count && (map->count == 0 || nodes_equal(map->root, other->root));
}
