/* caught by memory: the name that is replaced is mended, the error path is not
 * nudge: A registry is full and refuses a variable, which may not be left over then. */
#include "answer.h"

#include <string.h>

/* Where the variable of this name is; the first free place when there is none. */
static size_t place_of(const registry *all, const char *name)
{
    size_t i = 0;
    while (i < all->count && strcmp(ctx_var_name(all->vars[i]), name) != 0) {
        i++;
    }
    return i;
}

ctx_status registry_add(registry *all, ctx_var *var)
{
    if (all == NULL || var == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    size_t i = place_of(all, ctx_var_name(var));
    if (i == REGISTRY_PLACES) {
        return CTX_NO_MEMORY;
    }
    ctx_var *old = i < all->count ? all->vars[i] : NULL;
    all->vars[i] = ctx_var_ref(var);
    if (i == all->count) {
        all->count++;
    }
    ctx_var_unref(old);
    return CTX_OK;
}

ctx_status registry_make(registry *all, const char *name, ctx_var **out)
{
    if (all == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_var *var;
    ctx_status status = ctx_var_new(name, NULL, &var);
    if (status != CTX_OK) {
        return status;
    }
    status = registry_add(all, var);
    if (status != CTX_OK) {
        return status;
    }
    ctx_var_unref(var); /* the registry has a share of its own */
    *out = var;
    return CTX_OK;
}

ctx_var *registry_find(const registry *all, const char *name)
{
    size_t i = place_of(all, name);
    return i < all->count ? all->vars[i] : NULL;
}

void registry_clear(registry *all)
{
    while (all->count > 0) {
        ctx_var_unref(all->vars[--all->count]);
    }
}
