/* maps.h - what the tests of this exercise share. */
#ifndef MAPS_H
#define MAPS_H

#include "golden.h"

#include "answer.h"
#include "chosen.h"

#define MOST 100

static ctx_var vars[MOST];
static ctx_var *pointers[MOST];

/* MOST variables, with hashes as good as any, and the same in each run. */
static inline ctx_var *const *first_vars(void)
{
    for (size_t i = 0; i < MOST; i++) {
        vars[i] = (ctx_var){.name = "one of many", CHOSEN_HASH(ctx_hash_mix(i + 1))};
        pointers[i] = &vars[i];
    }
    return pointers;
}

/* A variable with a place in the root and one in each of two nodes below, should it get there. */
static inline ctx_var *var_at(size_t i, unsigned first, unsigned second, unsigned third)
{
    vars[i].name = "by its places";
    choose_hash(&vars[i], first | second << 5 | third << 10);
    return pointers[i] = &vars[i];
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

static inline void show(const char *what, cost one)
{
    printf("%s: looked at %zu, copied %zu\n", what, one.looked, one.copied);
}

#endif
