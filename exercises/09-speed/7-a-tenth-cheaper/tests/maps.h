/* maps.h - what the tests of this exercise share. */
#ifndef MAPS_H
#define MAPS_H

#include "golden.h"

#include "answer.h"
#include "chosen.h"
#include "node.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* The map has the variable with this value, in a binding that no other map has. */
static inline void set(ctx_map *map, ctx_var *var, void *value)
{
    ctx_binding *binding = ctx_binding_new(var, value);
    ctx_binding *old;
    must(binding == NULL ? CTX_NO_MEMORY : CTX_OK);
    must(ctx_map_set(map, binding, &old));
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
}

static inline void drop(ctx_map *map, const ctx_var *var)
{
    ctx_binding *old;
    must(ctx_map_remove(map, var, &old));
    ctx_binding_unref(old);
}

/* A map that has all nodes of another one, until one of the two is set. */
static inline ctx_map copy_of(const ctx_map *map)
{
    ctx_node_ref(map->root);
    return *map;
}

static inline const char *answer(const ctx_map *map, const ctx_map *other)
{
    return maps_equal(map, other) ? "equal" : "not equal";
}

/* The same, asked from both sides. */
static inline void compare(const char *what, const ctx_map *map, const ctx_map *other)
{
    printf("%s: %s, %s\n", what, answer(map, other), answer(other, map));
}

#endif
