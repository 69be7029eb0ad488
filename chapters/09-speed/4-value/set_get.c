#include "set_get.h"
#include "current.h"
#include "release.h"
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
    void *old_value;
    if (!ctx_release_is_running() && ctx_context_exchange(current, var, value, &old_value)) {
        ctx_release_first(var->hooks, old_value);
        return CTX_OK;
    }
    ctx_binding *old;
    status = ctx_context_bind(current, var, value, &old);
    if (status == CTX_OK) {
        ctx_binding_unref(old);
    }
    return status;
}

static const ctx_binding *find(const ctx_var *var)
{
    const ctx_context *current = ctx_context_current();
    return current == NULL ? NULL : ctx_map_find(&current->map, var);
}

ctx_status ctx_var_get(const ctx_var *var, void **value)
{
    if (var == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    const ctx_binding *binding = find(var);
    if (binding == NULL) {
        return ctx_var_default(var, value);
    }
    *value = binding->value;
    return CTX_OK;
}

void *ctx_var_get_or(const ctx_var *var, void *fallback)
{
    const ctx_binding *binding = var == NULL ? NULL : find(var);
    return binding == NULL ? fallback : binding->value;
}
