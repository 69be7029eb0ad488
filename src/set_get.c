#include "set_get.h"
#include "cache.h"
#include "current.h"
#include "debug.h"
#include "release.h"
#include "self.h"
#include "stamp.h"
#include "state.h"

ctx_status ctx_var_set(ctx_var *var, void *value)
{
    if (var == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *current;
    ctx_status status = ctx_current(&current);
    if (status != CTX_OK) {
        return status;
    }
    ctx_record *self = ctx_self();
    void *old_value;
    ctx_record_forget(self);
    if (!ctx_release_is_running() && ctx_context_exchange(current, var, value, &old_value)) {
        ctx_record_renew(self);
        ctx_release_first(var->hooks, old_value);
        return CTX_OK;
    }
    ctx_binding *old;
    status = ctx_context_bind(current, var, value, &old);
    ctx_record_renew(self);
    if (status == CTX_OK) {
        ctx_binding_unref(old);
    }
    return status;
}

static void *value_in(const ctx_map *map, const ctx_var *var)
{
    const ctx_binding *binding = ctx_map_find(map, var);
    return binding == NULL ? CTX_CACHE_UNSET : binding->value;
}

/* Where the cache does not know. Not inlined, nor is what calls it: a get that need not come here
 * has nothing to put aside for a call. */
__attribute__((noinline)) static void *find(const ctx_var *var)
{
    const ctx_context *current = ctx_context_current();
    if (current == NULL) {
        return CTX_CACHE_UNSET;
    }
    void *found = value_in(&current->map, var);
    /* Not where a handler has come in the middle of a change. */
    if (ctx_stamp_of(&current->map) == ctx_self_here->stamp) {
        ctx_cache_keep(var, ctx_self_here->stamp, found);
    }
    return found;
}

#ifdef CTX_DEBUG
static bool is_right(const ctx_var *var, const void *found)
{
    return found == CTX_CACHE_UNKNOWN || found == value_in(&ctx_context_current()->map, var);
}
#endif

static inline void *recall(const ctx_var *var)
{
    void *found = ctx_cache_find(var, ctx_self_here->stamp);
    CTX_ASSERT(is_right(var, found));
    return found;
}

__attribute__((noinline)) static ctx_status get_found(const ctx_var *var, void **value)
{
    void *found = find(var);
    if (found == CTX_CACHE_UNSET) {
        return ctx_var_default(var, value);
    }
    *value = found;
    return CTX_OK;
}

/* Not inlined either, nor is the next: see self.c. */
__attribute__((noinline)) ctx_status ctx_var_get(const ctx_var *var, void **value)
{
    if (var == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    void *found = recall(var);
    if (found == CTX_CACHE_UNKNOWN) {
        return get_found(var, value);
    }
    if (found == CTX_CACHE_UNSET) {
        return ctx_var_default(var, value);
    }
    *value = found;
    return CTX_OK;
}

__attribute__((noinline)) void *ctx_var_get_or(const ctx_var *var, void *fallback)
{
    if (var == NULL) {
        return fallback;
    }
    void *found = recall(var);
    if (found == CTX_CACHE_UNKNOWN) {
        found = find(var);
    }
    return found == CTX_CACHE_UNSET ? fallback : found;
}
