/* caught by 2-any-one: an entry that is undone is taken out, and the rest get other numbers */
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
    if (entry >= log->count) {
        return CTX_KEY_ERROR;
    }
    ctx_token *token = log->tokens[entry];
    ctx_status status = reset(token);
    if (status == CTX_OK) {
        ctx_token_free(token);
        log->count--;
        for (size_t i = entry; i < log->count; i++) {
            log->tokens[i] = log->tokens[i + 1];
        }
    }
    return status;
}

ctx_status undo_back_to(undo_log *log, size_t entry)
{
    if (entry > log->count) {
        return CTX_KEY_ERROR;
    }
    while (log->count > entry) {
        ctx_token *newest = log->tokens[log->count - 1];
        ctx_status status = reset(newest);
        if (status != CTX_OK && status != CTX_TOKEN_USED) {
            return status;
        }
        log->count--;
        ctx_token_free(newest);
    }
    return CTX_OK;
}

void undo_end(undo_log *log)
{
    while (log->count > 0) {
        ctx_token_free(log->tokens[--log->count]);
    }
}
