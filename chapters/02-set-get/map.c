#include "map.h"
#include "debug.h"

#include <stdlib.h>
#include <string.h>

/* Where the variable's binding is; map->count when it has none. */
static size_t index_of(const ctx_map *map, const ctx_var *var)
{
    size_t i = 0;
    while (i < map->count && map->items[i]->var != var) {
        i++;
    }
    return i;
}

ctx_binding *ctx_map_find(const ctx_map *map, const ctx_var *var)
{
    size_t i = index_of(map, var);
    return i < map->count ? map->items[i] : NULL;
}

/* Room for one more. On failure nothing has moved. */
static ctx_status reserve(ctx_map *map)
{
    if (map->count < map->capacity) {
        return CTX_OK;
    }
    size_t capacity = map->capacity == 0 ? 4 : map->capacity * 2;
    if (capacity > SIZE_MAX / sizeof map->items[0]) {
        return CTX_NO_MEMORY;
    }
    ctx_binding **items = realloc(map->items, capacity * sizeof *items);
    if (items == NULL) {
        return CTX_NO_MEMORY;
    }
    map->items = items;
    map->capacity = capacity;
    return CTX_OK;
}

ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old)
{
    size_t i = index_of(map, binding->var);
    if (i < map->count) {
        *old = map->items[i];
    } else if (reserve(map) == CTX_OK) {
        *old = NULL;
        map->count++;
    } else {
        return CTX_NO_MEMORY;
    }
    CTX_ASSERT(i < map->capacity);
    map->items[i] = ctx_binding_ref(binding);
    return CTX_OK;
}

ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old)
{
    size_t i = index_of(map, var);
    *old = NULL;
    if (i < map->count) {
        *old = map->items[i];
        map->count--;
        memmove(&map->items[i], &map->items[i + 1], (map->count - i) * sizeof map->items[0]);
    }
    return CTX_OK;
}

void ctx_map_clear(ctx_map *map)
{
    ctx_map was = *map;
    *map = (ctx_map){.items = NULL, .count = 0, .capacity = 0};
    for (size_t i = 0; i < was.count; i++) {
        ctx_binding_unref(was.items[i]);
    }
    free(was.items);
}
