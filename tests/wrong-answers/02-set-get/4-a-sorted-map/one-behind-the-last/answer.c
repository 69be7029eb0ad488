/* caught by memory: what is behind the one removed is counted before it is gone: in a full array one too many
 * nudge: Of an array that is just full, one is removed: at its end, and not at its end. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* The first place whose variable does not come before `var`; map->count when all do. */
static size_t place_of(const ctx_map *map, const ctx_var *var)
{
    size_t low = 0;
    size_t high = map->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (comes_before(map->items[middle]->var, var)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool is_at(const ctx_map *map, size_t i, const ctx_var *var)
{
    return i < map->count && map->items[i]->var == var;
}

ctx_binding *ctx_map_find(const ctx_map *map, const ctx_var *var)
{
    size_t i = place_of(map, var);
    return is_at(map, i, var) ? map->items[i] : NULL;
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
    ctx_binding **items = map_memory(map->items, capacity * sizeof *items);
    if (items == NULL) {
        return CTX_NO_MEMORY;
    }
    map->items = items;
    map->capacity = capacity;
    return CTX_OK;
}

/* Room for one more at place i, which is left for the caller to fill. */
static ctx_status open_place(ctx_map *map, size_t i)
{
    if (reserve(map) != CTX_OK) {
        return CTX_NO_MEMORY;
    }
    memmove(&map->items[i + 1], &map->items[i], (map->count - i) * sizeof map->items[0]);
    map->count++;
    return CTX_OK;
}

ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old)
{
    size_t i = place_of(map, binding->var);
    if (is_at(map, i, binding->var)) {
        *old = map->items[i];
    } else if (open_place(map, i) == CTX_OK) {
        *old = NULL;
    } else {
        return CTX_NO_MEMORY;
    }
    map->items[i] = ctx_binding_ref(binding);
    return CTX_OK;
}

ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old)
{
    size_t i = place_of(map, var);
    *old = NULL;
    if (is_at(map, i, var)) {
        *old = map->items[i];
        memmove(&map->items[i], &map->items[i + 1], (map->count - i) * sizeof map->items[0]);
        map->count--;
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
