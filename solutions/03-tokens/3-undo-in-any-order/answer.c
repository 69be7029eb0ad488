/* The log is the tokens, and nothing beside them. A token knows its variable, what its set replaced
 * and whether it is used; a flag "undone" in the log would say the same a second time, and would be
 * wrong as soon as somebody else reset the variable with that token.
 *
 * So undo_one hands through what ctx_var_reset says, and undo_back_to takes CTX_TOKEN_USED for
 * "nothing left to do". It goes from the newest to the oldest: each reset puts back what its own
 * set replaced, and the value from before them all is in the oldest token, which therefore has to
 * have the last word. An entry leaves the log before its reset, since a reset runs release hooks, and
 * a hook that sets or undoes must not meet an entry that is half gone. A reset that is refused has run
 * no hook, so the entry's place is still free, and its token in it: to count it again is enough.
 *
 * undo_set looks for room first. Once the variable is set, a full log would be noticed too late:
 * the old value would be gone, and the caller would be told that he still owns the new one.
 *
 * Turned down: taking an entry out of the log in undo_one, and moving up the rest. Their numbers
 * would change under whoever keeps them. */
#include "answer.h"

ctx_status undo_set(undo_log *log, ctx_var *var, void *value, size_t *entry)
{
    if (log == NULL || var == NULL || entry == NULL) {
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
