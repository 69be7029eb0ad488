/* maps.h - what the tests of this exercise share: variables by their digits. */
#ifndef MAPS_H
#define MAPS_H

#include "golden.h"

#include "answer.h"
#include "chosen.h"
#include "map_copy.h"

/* The variable with these digits, always the same one. */
static inline ctx_var *at(const char *digits)
{
    static ctx_var vars[64];
    uint64_t hash = 0;
    for (unsigned shift = 0;; shift += 5) {
        char *end;
        hash |= (uint64_t)strtoul(digits, &end, 10) << shift;
        if (*end != '.') {
            break;
        }
        digits = end + 1;
    }
    size_t i = 0;
    while (vars[i].name != NULL && ctx_hash(&vars[i]) != hash) {
        i++;
    }
    if (vars[i].name == NULL) {
        vars[i] = (ctx_var){.name = "by its digits", CHOSEN_HASH(hash)};
    }
    return &vars[i];
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

static inline void take_out(ctx_map *map, ctx_var *var)
{
    ctx_binding *old;
    must(ctx_map_remove(map, var, &old));
    ctx_binding_unref(old);
}

/* 3, and two children, the second of which has two children. */
static inline ctx_map a_map(void)
{
    static const char *const all[] = {"3",      "9.5",    "9.21",    "17.1",
                                      "17.4.6", "17.4.7", "17.20.1", "17.20.2"};
    ctx_map map = {0};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        set(&map, at(all[i]));
    }
    return map;
}

static inline ctx_map copy_of(const ctx_map *map)
{
    ctx_map copy;
    must(ctx_map_copy(map, &copy));
    return copy;
}

static inline void show(const char *title, const ctx_map *left, const ctx_map *right)
{
    sharing found = who_shares(left, right);
    printf("%s:\n  left %zu, right %zu, both %zu; joints %zu, others %zu\n", title, found.left,
           found.right, found.both, found.joints, found.others);
}

#endif
