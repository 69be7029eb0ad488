#include "binding.h"
#include "block.h"
#include "debug.h"
#include "release.h"

ctx_binding *ctx_binding_new(ctx_var *var, void *value)
{
    CTX_ASSERT(var != NULL);
    ctx_binding *binding = ctx_block_new(sizeof *binding);
    if (binding != NULL) {
        *binding = (ctx_binding){.var = ctx_var_ref(var), .value = value, .owners = 1};
    }
    return binding;
}

void ctx_binding_cancel(ctx_binding *binding)
{
    CTX_ASSERT(binding->owners == 1);
    ctx_var_unref(binding->var);
    ctx_block_free(binding, sizeof *binding);
}

ctx_binding *ctx_binding_ref(ctx_binding *binding)
{
    if (binding != NULL) {
        ctx_count_up(&binding->owners);
    }
    return binding;
}

void ctx_binding_unref(ctx_binding *binding)
{
    if (binding == NULL || !ctx_count_down(&binding->owners)) {
        return;
    }
    ctx_var *var = binding->var;
    ctx_release(binding, var->hooks, binding->value);
    ctx_var_unref(var); /* after the value: a default is released last */
}
