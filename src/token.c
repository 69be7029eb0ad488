#include "token.h"
#include "block.h"
#include "current.h"
#include "debug.h"
#include "guard.h"
#include "self.h"
#include "stamp.h"
#include "state.h"
#include "text.h"
#include "token_state.h"

/* Not inlined, nor is ctx_var_reset: see self_here.c. */
__attribute__((noinline)) ctx_status ctx_var_set_token(ctx_var *var, void *value, ctx_token **out)
{
    if (var == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *current = ctx_self_here->current;
    ctx_status status = current != NULL ? CTX_OK : ctx_current(&current);
    if (status != CTX_OK) {
        return status;
    }
    /* The token first: once the variable is set, nothing may fail any more. */
    ctx_token *token = ctx_block_new(sizeof *token);
    if (token == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_record *self = ctx_self_here;
    ctx_binding *old;
    ctx_record_forget(self);
    status = ctx_context_bind(current, var, value, &old);
    ctx_record_renew(self);
    if (status != CTX_OK) {
        ctx_block_free(token, sizeof *token);
        return status;
    }
    *token = (ctx_token){.var = ctx_var_ref(var), .context = ctx_context_ref(current), .old = old};
    *out = token;
    return CTX_OK;
}

/* Puts back what the token holds. The binding that has to go is the caller's to unref. */
static ctx_status put_back(ctx_record *self, const ctx_token *token, ctx_binding **gone)
{
    ctx_context *context = token->context;
    CTX_ASSERT(!token->used);
    ctx_record_forget(self);
    ctx_guard_keep_out(context);
    ctx_status status = token->old != NULL ? ctx_map_set(&context->map, token->old, gone)
                                           : ctx_map_remove(&context->map, token->var, gone);
    ctx_stamp_renew(&context->map);
    ctx_guard_let_in(context);
    ctx_record_renew(self);
    return status;
}

__attribute__((noinline)) ctx_status ctx_var_reset(ctx_var *var, ctx_token *token)
{
    if (var == NULL || token == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (token->used) {
        return CTX_TOKEN_USED;
    }
    if (token->var != var) {
        return CTX_DIFFERENT_VAR;
    }
    ctx_record *self = ctx_self_here;
    if (token->context != self->current) {
        return CTX_DIFFERENT_CONTEXT;
    }
    ctx_binding *gone;
    ctx_status status = put_back(self, token, &gone);
    if (status == CTX_OK) {
        token->used = true;
        ctx_binding_unref(gone);
    }
    return status;
}

void ctx_token_free(ctx_token *token)
{
    if (token == NULL) {
        return;
    }
    ctx_token copy = *token;
    ctx_block_free(token, sizeof *token);
    ctx_binding_unref(copy.old);
    ctx_context_unref(copy.context);
    ctx_var_unref(copy.var);
}

ctx_var *ctx_token_var(const ctx_token *token)
{
    return token == NULL ? NULL : token->var;
}

ctx_context *ctx_token_context(const ctx_token *token)
{
    return token == NULL ? NULL : token->context;
}

ctx_status ctx_token_old_value(const ctx_token *token, void **value)
{
    if (token == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (token->old == NULL) {
        return CTX_TOKEN_MISSING;
    }
    *value = token->old->value;
    return CTX_OK;
}

size_t ctx_token_format(char *buffer, size_t size, const ctx_token *token)
{
    ctx_text text = ctx_text_start(buffer, size);
    if (token == NULL) {
        return 0;
    }
    ctx_text_add(&text, token->used ? "<Token used var=" : "<Token var=");
    size_t room;
    char *rest = ctx_text_rest(&text, &room);
    text.length += ctx_var_format(rest, room, token->var);
    ctx_text_add_address(&text, token);
    return text.length;
}

void ctx_token_auto_reset(ctx_token **token)
{
    if (*token != NULL) {
        (void)ctx_var_reset((*token)->var, *token);
        ctx_token_free(*token);
    }
}
