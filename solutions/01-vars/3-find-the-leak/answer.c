/* Each share that is taken is given back on every way out, and here are the two that were not.
 *
 * registry_add wrote over a pointer that was a share. The old variable has to be let go of, and
 * last: if it is the variable that is being added, the registry may be its only owner, and to let
 * go first would free what we are about to keep. Ref before unref makes a == b no special case.
 * There is an old one only below `count`; what registry_clear leaves in the places is stale.
 *
 * registry_make has a share of what it made and returned with it when there was no place. It gives
 * the share up in both cases, so one line before the question does for both, and the error path
 * has nothing of its own to forget.
 *
 * Turned down: to let registry_add give the variable up when it fails. Then its caller would lose
 * on an error what he brought, and must know which error it was. */
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
    ctx_var_unref(var); /* the registry has its own share, or nobody wants it */
    if (status == CTX_OK) {
        *out = var;
    }
    return status;
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
