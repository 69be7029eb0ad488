/* caught by 2-values-of-its-own: the array is copied and the bindings are shared, as in the chapter */
#include "answer.h"

#include <stdlib.h>

ctx_status map_deep_copy(const ctx_map *map, clone_value *clone, ctx_map *out)
{
    (void)clone;
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
