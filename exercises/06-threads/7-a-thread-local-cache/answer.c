#include "answer.h"

ctx_status cached_get(const ctx_var *var, void **value)
{
    /* TODO: not if it was searched just now. And what must the functions below do then? */
    ctx_status status = search(var, value);
    return status == CTX_OK ? CTX_OK : ctx_var_default(var, value);
}

ctx_status cached_set(ctx_var *var, void *value)
{
    return ctx_var_set(var, value);
}

ctx_status cached_set_token(ctx_var *var, void *value, ctx_token **token)
{
    return ctx_var_set_token(var, value, token);
}

ctx_status cached_reset(ctx_var *var, ctx_token *token)
{
    return ctx_var_reset(var, token);
}

ctx_status cached_enter(ctx_context *context)
{
    return ctx_enter(context);
}

ctx_status cached_exit(ctx_context *context)
{
    return ctx_exit(context);
}

ctx_status cached_run(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result)
{
    return ctx_run(context, function, argument, result);
}
