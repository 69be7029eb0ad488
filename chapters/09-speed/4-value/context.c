#include "context.h"
#include "block.h"
#include "debug.h"
#include "guard.h"
#include "hash.h"
#include "self.h"
#include "sole.h"
#include "state.h"
#include "text.h"

ctx_status ctx_context_new(ctx_context **out)
{
    if (out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *context = ctx_block_new(sizeof *context);
    if (context == NULL) {
        return CTX_NO_MEMORY;
    }
    *context = (ctx_context){.owners = 1};
    *out = context;
    return CTX_OK;
}

ctx_context *ctx_context_ref(ctx_context *context)
{
    if (context != NULL) {
        ctx_count_up(&context->owners);
    }
    return context;
}

void ctx_context_unref(ctx_context *context)
{
    if (context == NULL || !ctx_count_down(&context->owners)) {
        return;
    }
    CTX_ASSERT(context->owner == NULL);
    ctx_map map = context->map;
    ctx_block_free(context, sizeof *context);
    ctx_map_clear(&map); /* last: release hooks may call back into the library */
}

size_t ctx_context_format(char *buffer, size_t size, const ctx_context *context)
{
    ctx_text text = ctx_text_start(buffer, size);
    if (context == NULL) {
        return 0;
    }
    ctx_text_add(&text, "<_contextvars.Context object");
    ctx_text_add_address(&text, context);
    return text.length;
}

ctx_status ctx_context_bind(ctx_context *context, ctx_var *var, void *value, ctx_binding **old)
{
    CTX_ASSERT(context->owner == NULL || context->owner == ctx_self());
    ctx_binding *binding = ctx_binding_new(var, value);
    if (binding == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_guard_lock(context);
    ctx_status status = ctx_map_set(&context->map, binding, old);
    ctx_guard_unlock(context);
    if (status == CTX_OK) {
        ctx_binding_unref(binding);
    } else {
        ctx_binding_cancel(binding);
    }
    return status;
}

bool ctx_context_exchange(ctx_context *context, const ctx_var *var, void *value, void **old)
{
    CTX_ASSERT(context->owner == NULL || context->owner == ctx_self());
    if (!ctx_sole_any(&context->map)) {
        return false;
    }
    uint64_t hash = ctx_hash(var);
    ctx_guard_lock(context);
    const ctx_slot *slot = ctx_sole_find(&context->map, hash, var);
    bool is_sole = slot != NULL && ctx_sole(&slot->binding->owners);
    if (is_sole) {
        *old = slot->binding->value;
        slot->binding->value = value;
    }
    ctx_guard_unlock(context);
    return is_sole;
}
