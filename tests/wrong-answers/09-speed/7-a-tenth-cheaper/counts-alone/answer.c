/* caught by 1-equal: as many variables are taken for the same ones. */
#include "answer.h"

bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    return map->count == other->count;
}
