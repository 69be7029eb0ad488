/* caught by 3-full: the product is checked, and the sum with the head is not */
#include "answer.h"

#define NONE ((size_t)-1)

struct place {
    ctx_var *var; /* owned; NULL when the place is free */
    void *value;  /* owned, by var's release hook */
    size_t next;  /* in the chain, or among the free ones */
    size_t first; /* of the chain of the bucket with this number */
};

struct bounded_map {
    size_t places;
    size_t count;
    size_t free;
    size_t never_used; /* as many as were never taken */
    size_t buckets;
    struct place at[];
};

size_t bounded_bytes(size_t places)
{
    if (places > SIZE_MAX / sizeof(struct place)) {
        return 0;
    }
    return sizeof(bounded_map) + places * sizeof(struct place);
}

bounded_map *bounded_start(void *block, size_t places)
{
    bounded_map *map = block;
    *map = (bounded_map){.places = places, .count = 0, .free = places == 0 ? NONE : 0};
    for (size_t i = 0; i < places; i++) {
        size_t next = i + 1 < places ? i + 1 : NONE;
        map->at[i] = (struct place){.next = next, .first = NONE};
    }
    return map;
}

/* Only where there are places. */
static size_t bucket_of(const bounded_map *map, const ctx_var *var)
{
    return hash_of(var) % map->places;
}

static size_t find(const bounded_map *map, const ctx_var *var)
{
    size_t i = map->places == 0 ? NONE : map->at[bucket_of(map, var)].first;
    while (i != NONE && !is_same(map->at[i].var, var)) {
        i = map->at[i].next;
    }
    return i;
}

static void release(const ctx_var *var, void *value)
{
    if (var->hooks != NULL && var->hooks->release != NULL) {
        var->hooks->release(value);
    }
}

static ctx_status add(bounded_map *map, ctx_var *var, void *value)
{
    size_t i = map->free;
    if (i == NONE) {
        return CTX_NO_MEMORY;
    }
    struct place *place = &map->at[i];
    struct place *bucket = &map->at[bucket_of(map, var)];
    map->free = place->next;
    place->var = ctx_var_ref(var);
    place->value = value;
    place->next = bucket->first;
    bucket->first = i;
    map->count++;
    return CTX_OK;
}

ctx_status bounded_set(bounded_map *map, ctx_var *var, void *value)
{
    if (map == NULL || var == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    size_t i = find(map, var);
    if (i == NONE) {
        return add(map, var, value);
    }
    void *old = map->at[i].value;
    map->at[i].value = value;
    release(var, old);
    return CTX_OK;
}

ctx_status bounded_get(const bounded_map *map, const ctx_var *var, void **value)
{
    size_t i;
    if (value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = bounded_place(map, var, &i);
    if (status == CTX_OK) {
        *value = map->at[i].value;
    }
    return status;
}

ctx_status bounded_place(const bounded_map *map, const ctx_var *var, size_t *number)
{
    if (map == NULL || var == NULL || number == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    size_t i = find(map, var);
    if (i == NONE) {
        return CTX_KEY_ERROR;
    }
    *number = i;
    return CTX_OK;
}

/* Takes place i out of its chain. */
static void unlink_place(bounded_map *map, size_t i)
{
    size_t *link = &map->at[bucket_of(map, map->at[i].var)].first;
    while (*link != i) {
        link = &map->at[*link].next;
    }
    *link = map->at[i].next;
}

static void remove_place(bounded_map *map, size_t i)
{
    struct place *place = &map->at[i];
    ctx_var *var = place->var;
    void *value = place->value;
    unlink_place(map, i);
    place->var = NULL;
    place->next = map->free;
    map->free = i;
    map->count--;
    release(var, value);
    ctx_var_unref(var);
}

ctx_status bounded_remove(bounded_map *map, const ctx_var *var)
{
    size_t i;
    ctx_status status = bounded_place(map, var, &i);
    if (status == CTX_OK) {
        remove_place(map, i);
    }
    return status;
}

size_t bounded_count(const bounded_map *map)
{
    return map == NULL ? 0 : map->count;
}

void bounded_end(bounded_map *map)
{
    while (map != NULL && map->count > 0) {
        for (size_t i = 0; i < map->places; i++) {
            if (map->at[i].var != NULL) {
                remove_place(map, i);
            }
        }
    }
}
