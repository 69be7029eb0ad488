/* caught by 5-full: a set that finds the log full is undone, which releases the caller's value */
#include "answer.h"

ctx_status undo_set(undo_log *log, ctx_var *var, void *value, size_t *entry)
{
    if (log == NULL || var == NULL || entry == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_token *token;
    ctx_status status = ctx_var_set_token(var, value, &token);
    if (status != CTX_OK) {
        return status;
    }
    if (log->count == UNDO_PLACES) {
        (void)ctx_var_reset(var, token);
        ctx_token_free(token);
        return CTX_NO_MEMORY;
    }
    log->tokens[log->count] = token;
    *entry = log->count++;
    return CTX_OK;
}

static ctx_status reset(ctx_token *token)
{
    return ctx_var_reset(ctx_token_var(token), token);
}

ctx_status undo_one(undo_log *log, size_t entry)
{
    if (log == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    return entry < log->count ? reset(log->tokens[entry]) : CTX_KEY_ERROR;
}

ctx_status undo_back_to(undo_log *log, size_t entry)
{
    if (log == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (entry > log->count) {
        return CTX_KEY_ERROR;
    }
    while (log->count > entry) {
        ctx_token *newest = log->tokens[--log->count];
        ctx_status status = reset(newest);
        if (status != CTX_OK && status != CTX_TOKEN_USED) {
            log->count++;
            return status;
        }
        ctx_token_free(newest);
    }
    return CTX_OK;
}

void undo_end(undo_log *log)
{
    while (log != NULL && log->count > 0) {
        ctx_token_free(log->tokens[--log->count]);
    }
}
