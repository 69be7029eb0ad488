#include "map_next.h"

ctx_binding *ctx_map_next(const ctx_map *map, const ctx_binding *after)
{
    size_t i = 0;
    if (after != NULL) {
        while (map->items[i++] != after) {
        }
    }
    return i < map->count ? map->items[i] : NULL;
}
