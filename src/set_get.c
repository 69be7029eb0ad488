#include "set_get.h"
#include "cache.h"
#include "current.h"
#include "debug.h"
#include "release.h"
#include "self.h"
#include "stamp.h"
#include "state.h"

/* In the current context, of which the record has no stamp. Not inlined, nor is the next: a set
 * that need not come here has less to put aside. */
__attribute__((noinline)) static ctx_status set_anew(ctx_record *self, ctx_var *var, void *value)
{
    CTX_ASSERT(self->stamp == 0);
    ctx_binding *old;
    ctx_status status = ctx_context_bind(self->current, var, value, &old);
    ctx_record_renew(self);
    if (status == CTX_OK) {
        ctx_binding_unref(old);
    }
    return status;
}

__attribute__((noinline)) static ctx_status set_first(ctx_var *var, void *value)
{
    ctx_context *current;
    ctx_status status = ctx_current(&current);
    return status == CTX_OK ? set_anew(ctx_self(), var, value) : status;
}

/* Not inlined either: see self_here.c. */
__attribute__((noinline)) ctx_status ctx_var_set(ctx_var *var, void *value)
{
    if (var == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_record *self = ctx_self_here;
    if (self->current == NULL) {
        return set_first(var, value);
    }
    void *old_value;
    ctx_record_forget(self);
    if (ctx_release_is_running() || !ctx_context_exchange(self->current, var, value, &old_value)) {
        return set_anew(self, var, value);
    }
    ctx_record_renew(self);
    ctx_release_first(var->hooks, old_value);
    return CTX_OK;
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

static inline const ctx_cache_entry *recall(const ctx_var *var)
{
    const ctx_cache_entry *entry = ctx_cache_find(var, ctx_self_here->stamp);
    CTX_ASSERT(entry == NULL || entry->value == value_in(&ctx_context_current()->map, var));
    return entry;
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

/* Not inlined either, nor is the next: see self_here.c. */
__attribute__((noinline)) ctx_status ctx_var_get(const ctx_var *var, void **value)
{
    if (var == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    const ctx_cache_entry *entry = recall(var);
    if (entry == NULL) {
        return get_found(var, value);
    }
    if (entry->value == CTX_CACHE_UNSET) {
        return ctx_var_default(var, value);
    }
    *value = entry->value;
    return CTX_OK;
}

__attribute__((noinline)) void *ctx_var_get_or(const ctx_var *var, void *fallback)
{
    if (var == NULL) {
        return fallback;
    }
    const ctx_cache_entry *entry = recall(var);
    void *found = entry == NULL ? find(var) : entry->value;
    return found == CTX_CACHE_UNSET ? fallback : found;
}
