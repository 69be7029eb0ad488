/* maps.h - what the tests of this exercise share: variables by name and digits. */
#ifndef MAPS_H
#define MAPS_H

#include "golden.h"

#include "answer.h"
#include "chosen.h"

/* A variable with a place in the root, one below it, and so on: VAR("log", 9, 21). */
#define VAR(text, ...)                                                                             \
    &(ctx_var)                                                                                     \
    {                                                                                              \
        .name = (text), CHOSEN_HASH(hash_of((const unsigned[13]){__VA_ARGS__}))                    \
    }

static inline uint64_t hash_of(const unsigned digits[13])
{
    uint64_t hash = 0;
    for (unsigned i = 0; i < 13; i++) {
        hash |= (uint64_t)digits[i] << (5 * i);
    }
    return hash;
}

static inline void set(ctx_map *map, ctx_var *var)
{
    ctx_binding *old;
    ctx_binding *binding = ctx_binding_new(var, NULL);
    must(binding == NULL ? CTX_NO_MEMORY : CTX_OK);
    must(ctx_map_set(map, binding, &old));
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
}

#endif
