#include "mapping.h"
#include "copy_context.h"
#include "guard.h"
#include "map_copy.h"
#include "map_next.h"
#include "self.h"
#include "state.h"

/* Under its guard. From chapter 8 on nobody may be in it, though it has an owner. */
static bool runs_elsewhere(const ctx_context *context)
{
    const ctx_record *owner = context->owner;
    return owner != NULL && owner != ctx_self() &&
           !atomic_load_explicit(&owner->is_aside, memory_order_relaxed);
}

ctx_status ctx_context_get(const ctx_context *context, const ctx_var *var, void **value)
{
    if (context == NULL || var == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = CTX_KEY_ERROR;
    ctx_guard_lock(context);
    const ctx_binding *binding = ctx_map_find(&context->map, var);
    if (runs_elsewhere(context)) {
        status = CTX_RUNNING_ELSEWHERE;
    } else if (binding != NULL) {
        *value = binding->value;
        status = CTX_OK;
    }
    ctx_guard_unlock(context);
    return status;
}

ctx_status ctx_context_get_share(const ctx_context *context, const ctx_var *var, ctx_share *share)
{
    if (context == NULL || var == NULL || share == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_guard_lock(context);
    ctx_binding *binding = ctx_binding_ref(ctx_map_find(&context->map, var));
    ctx_guard_unlock(context);
    if (binding == NULL) {
        return CTX_KEY_ERROR;
    }
    *share = (ctx_share){.value = binding->value, .binding = binding};
    return CTX_OK;
}

void *ctx_context_get_or(const ctx_context *context, const ctx_var *var, void *fallback)
{
    void *value;
    return ctx_context_get(context, var, &value) == CTX_OK ? value : fallback;
}

bool ctx_context_contains(const ctx_context *context, const ctx_var *var)
{
    if (context == NULL || var == NULL) {
        return false;
    }
    ctx_guard_lock(context);
    bool found = ctx_map_find(&context->map, var) != NULL;
    ctx_guard_unlock(context);
    return found;
}

size_t ctx_context_len(const ctx_context *context)
{
    /* No guard, for one word, which is stored at once (map.c). Relaxed: it is not used to find
     * anything. */
    return context == NULL ? 0 : __atomic_load_n(&context->map.count, __ATOMIC_RELAXED);
}

static bool values_equal(const ctx_hooks *hooks, const void *a, const void *b)
{
    /* As in Python, what is the same object is equal, whatever its own idea of equality. */
    return a == b || (hooks != NULL && hooks->equal != NULL && hooks->equal(a, b));
}

/* Both are the caller's own, so that a hook may change what they were copied from. */
static bool maps_equal(const ctx_map *map, const ctx_map *other)
{
    if (map->count != other->count) {
        return false;
    }
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        const ctx_binding *match = ctx_map_find(other, b->var);
        if (match == NULL || !values_equal(b->var->hooks, b->value, match->value)) {
            return false;
        }
    }
    return true;
}

/* Both as they are at one moment. Under one guard after the other, a context that is compared with
 * itself might be changed in between, and not be equal. */
static ctx_status copy_both(const ctx_context *context, const ctx_context *other, ctx_map *map,
                            ctx_map *other_map)
{
    ctx_guard_lock_both(context, other);
    ctx_status status = ctx_map_copy(&context->map, map);
    if (status == CTX_OK) {
        status = ctx_map_copy(&other->map, other_map);
    }
    ctx_guard_unlock_both(context, other);
    return status;
}

ctx_status ctx_context_equal(const ctx_context *context, const ctx_context *other, bool *equal)
{
    if (context == NULL || other == NULL || equal == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_map map = {0};
    ctx_map other_map = {0};
    ctx_status status = copy_both(context, other, &map, &other_map);
    if (status == CTX_OK) {
        *equal = maps_equal(&map, &other_map);
    }
    ctx_map_clear(&map);
    ctx_map_clear(&other_map);
    return status;
}

ctx_status ctx_iter_begin(const ctx_context *context, ctx_iter *iter)
{
    if (iter == NULL || context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *snapshot;
    ctx_status status = ctx_context_copy(context, &snapshot);
    if (status == CTX_OK) {
        *iter = (ctx_iter){.snapshot = snapshot, .at = NULL};
    }
    return status;
}

bool ctx_iter_next(ctx_iter *iter, ctx_var **var, void **value)
{
    const ctx_binding *next = ctx_map_next(&iter->snapshot->map, iter->at);
    if (next == NULL) {
        return false;
    }
    iter->at = next;
    if (var != NULL) {
        *var = next->var;
    }
    if (value != NULL) {
        *value = next->value;
    }
    return true;
}

void ctx_iter_end(ctx_iter *iter)
{
    ctx_context *snapshot = iter->snapshot;
    iter->snapshot = NULL;
    ctx_context_unref(snapshot); /* last: a hook may end the walk, too */
}
