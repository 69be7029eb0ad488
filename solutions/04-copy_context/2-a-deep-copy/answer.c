/* The copy grows in a map of its own, one whole binding after the other, and its count says how far
 * it got. So at each moment it is a map like any other, and there is one way to undo it,
 * ctx_map_clear, whatever it was that failed. *out is written in the last line, when nothing can
 * fail any more.
 *
 * Between the clone and its binding the value belongs to nobody but us. There, and only there, it
 * has to be released by hand: ctx_binding_new takes it over or leaves it, and a binding releases it
 * by itself.
 *
 * The capacity is what was allocated, not what the original had room for: a later set in the copy
 * relies on it.
 *
 * Turned down: one ctx_map_set for each binding. It searches the array each time, so the copy of
 * n variables would cost n * n / 2 comparisons. */
#include "answer.h"

#include <stdlib.h>

static ctx_status clone_binding(const ctx_binding *binding, clone_value *clone, ctx_binding **out)
{
    ctx_var *var = binding->var;
    void *value = NULL;
    if (binding->value != NULL) {
        ctx_status status = clone(var, binding->value, &value);
        if (status != CTX_OK) {
            return status;
        }
    }
    *out = ctx_binding_new(var, value);
    if (*out != NULL) {
        return CTX_OK;
    }
    if (value != NULL && var->hooks != NULL && var->hooks->release != NULL) {
        var->hooks->release(value);
    }
    return CTX_NO_MEMORY;
}

ctx_status map_deep_copy(const ctx_map *map, clone_value *clone, ctx_map *out)
{
    ctx_map copy = {.items = NULL, .count = 0, .capacity = map->count};
    if (map->count > 0) {
        copy.items = malloc(map->count * sizeof copy.items[0]);
        if (copy.items == NULL) {
            return CTX_NO_MEMORY;
        }
    }
    for (size_t i = 0; i < map->count; i++) {
        ctx_status status = clone_binding(map->items[i], clone, &copy.items[i]);
        if (status != CTX_OK) {
            ctx_map_clear(&copy);
            return status;
        }
        copy.count++;
    }
    *out = copy;
    return CTX_OK;
}
