/* caught by cost: ctx_map_next goes down from the root each time, as ctx_map_find does.
 * nudge: Only what takes instructions is wrong with it: no example can tell. */
#include "answer.h"

#include "map_next.h"

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    if (map->count != other->count) {
        return false;
    }
    const ctx_binding *match = NULL;
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        match = ctx_map_next(other, match);
        if (match->var != b->var || !values_equal(b->var->hooks, b->value, match->value)) {
            return false;
        }
    }
    return true;
}
