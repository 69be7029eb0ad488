#include "copy_context.h"
#include "guard.h"
#include "map_copy.h"
#include "state.h"

ctx_status ctx_copy_context(ctx_context **out)
{
    const ctx_context *current = ctx_context_current();
    return current == NULL ? ctx_context_new(out) : ctx_context_copy(current, out);
}

ctx_status ctx_context_copy(const ctx_context *context, ctx_context **out)
{
    if (context == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *copy;
    ctx_status status = ctx_context_new(&copy);
    if (status != CTX_OK) {
        return status;
    }
    ctx_guard_lock(context);
    status = ctx_map_copy(&context->map, &copy->map);
    ctx_guard_unlock(context);
    if (status == CTX_OK) {
        *out = copy;
    } else {
        ctx_context_unref(copy);
    }
    return status;
}
