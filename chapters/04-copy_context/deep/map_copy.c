#include "map_copy.h"

#include <stdlib.h>

ctx_status ctx_map_copy(const ctx_map *map, ctx_map *out)
{
    ctx_map copy = {.items = NULL, .count = map->count, .capacity = map->count};
    if (map->count > 0) {
        copy.items = malloc(map->count * sizeof copy.items[0]);
        if (copy.items == NULL) {
            return CTX_NO_MEMORY;
        }
    }
    for (size_t i = 0; i < map->count; i++) {
        copy.items[i] = ctx_binding_ref(map->items[i]);
    }
    *out = copy;
    return CTX_OK;
}
