/* caught by 3-newest-first: the oldest set is undone first, and the newest has the last word */
#include "answer.h"

ctx_status undo_set(undo_log *log, ctx_var *var, void *value, size_t *entry)
{
    if (entry == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (log->count == UNDO_PLACES) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_var_set_token(var, value, &log->tokens[log->count]);
    if (status == CTX_OK) {
        *entry = log->count++;
    }
    return status;
}

static ctx_status reset(ctx_token *token)
{
    return ctx_var_reset(ctx_token_var(token), token);
}

ctx_status undo_one(undo_log *log, size_t entry)
{
    return entry < log->count ? reset(log->tokens[entry]) : CTX_KEY_ERROR;
}

ctx_status undo_back_to(undo_log *log, size_t entry)
{
    if (entry > log->count) {
        return CTX_KEY_ERROR;
    }
    for (size_t i = entry; i < log->count; i++) {
        ctx_status status = reset(log->tokens[i]);
        if (status != CTX_OK && status != CTX_TOKEN_USED) {
            return status;
        }
        ctx_token_free(log->tokens[i]);
    }
    log->count = entry;
    return CTX_OK;
}

void undo_end(undo_log *log)
{
    while (log->count > 0) {
        ctx_token_free(log->tokens[--log->count]);
    }
}
