/* names.h - maps whose values are names on the heap. */
#ifndef NAMES_H
#define NAMES_H

#include "golden.h"

#include "answer.h"
#include "map_next.h"

static int alive;         /* names that are not released yet */
static int cloned;        /* how often name_clone was called */
static int fails_at = -1; /* the call that finds no memory, counted from 0 */

static void name_release(void *value)
{
    alive -= value != NULL;
    free(value);
}

static const ctx_hooks name_hooks = {.release = name_release};

static inline char *name_new(const char *text)
{
    alive++;
    return golden_copy(text);
}

static inline ctx_status name_clone(const ctx_var *var, const void *value, void **copy)
{
    (void)var;
    if (cloned++ == fails_at) {
        return CTX_NO_MEMORY;
    }
    *copy = name_new(value);
    return CTX_OK;
}

/* map_deep_copy, for which `cloned` is counted anew. */
static inline ctx_status deep_copy(const ctx_map *map, clone_value *clone, ctx_map *copy)
{
    cloned = 0;
    return map_deep_copy(map, clone, copy);
}

static inline void bind(ctx_map *map, ctx_var *var, const char *name)
{
    ctx_binding *old;
    ctx_binding *binding = ctx_binding_new(var, name == NULL ? NULL : name_new(name));
    if (binding == NULL || ctx_map_set(map, binding, &old) != CTX_OK) {
        fprintf(stderr, "out of memory\n");
        exit(2);
    }
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
}

static inline void print_map(const char *what, const ctx_map *map)
{
    printf("%s:", what);
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        printf(" %s=%s", ctx_var_name(b->var), b->value == NULL ? "None" : (char *)b->value);
    }
    printf("%s\n", map->count == 0 ? " empty" : "");
}

#endif
