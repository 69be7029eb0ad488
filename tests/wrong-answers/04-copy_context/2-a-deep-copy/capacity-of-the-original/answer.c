/* caught by memory: the capacity is the original's, and the array is not that long
 * nudge: Something is set in the copy of a map that had room to spare. */
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
    ctx_map copy = {.items = NULL, .count = 0, .capacity = map->capacity};
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
