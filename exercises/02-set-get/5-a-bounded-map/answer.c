#include "answer.h"

struct bounded_map {
    size_t places;
    size_t count;
    /* TODO: the places, their chains, and which are free */
};

size_t bounded_bytes(size_t places)
{
    (void)places; /* TODO */
    return sizeof(bounded_map);
}

bounded_map *bounded_start(void *block, size_t places)
{
    bounded_map *map = block;
    *map = (bounded_map){.places = places, .count = 0};
    return map;
}

ctx_status bounded_set(bounded_map *map, ctx_var *var, void *value)
{
    (void)value; /* TODO */
    return map == NULL || var == NULL ? CTX_NULL_ARGUMENT : CTX_NO_MEMORY;
}

ctx_status bounded_get(const bounded_map *map, const ctx_var *var, void **value)
{
    return map == NULL || var == NULL || value == NULL ? CTX_NULL_ARGUMENT
                                                       : CTX_KEY_ERROR; /* TODO */
}

ctx_status bounded_place(const bounded_map *map, const ctx_var *var, size_t *number)
{
    return map == NULL || var == NULL || number == NULL ? CTX_NULL_ARGUMENT
                                                        : CTX_KEY_ERROR; /* TODO */
}

ctx_status bounded_remove(bounded_map *map, const ctx_var *var)
{
    return map == NULL || var == NULL ? CTX_NULL_ARGUMENT : CTX_KEY_ERROR; /* TODO */
}

size_t bounded_count(const bounded_map *map)
{
    return map == NULL ? 0 : map->count;
}

void bounded_end(bounded_map *map)
{
    (void)map; /* TODO */
}
