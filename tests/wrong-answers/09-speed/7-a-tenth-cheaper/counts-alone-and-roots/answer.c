/* caught by 1-equal: two maps are equal if they are one, and not otherwise. */
#include "answer.h"

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    return map->count == other->count && map->root == other->root;
}
