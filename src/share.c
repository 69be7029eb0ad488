#include "share.h"
#include "state.h"

ctx_status ctx_var_get_share(ctx_var *var, ctx_share *share)
{
    if (var == NULL || share == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    const ctx_context *current = ctx_context_current();
    ctx_binding *binding = current == NULL ? NULL : ctx_map_find(&current->map, var);
    if (binding != NULL) {
        *share = (ctx_share){.value = binding->value, .binding = ctx_binding_ref(binding)};
        return CTX_OK;
    }
    void *value;
    ctx_status status = ctx_var_default(var, &value);
    if (status == CTX_OK) {
        *share = (ctx_share){.value = value, .var = ctx_var_ref(var)};
    }
    return status;
}

void ctx_share_end(ctx_share *share)
{
    if (share == NULL) {
        return;
    }
    ctx_share mine = *share;
    *share = (ctx_share){.value = NULL};
    ctx_binding_unref(mine.binding);
    ctx_var_unref(mine.var);
}
