/* caught by 7-no-memory: each transaction has its own tokens, and an inner commit needs memory to hand them over */
#include "answer.h"

#include <stdlib.h>

typedef struct transaction {
    ctx_token **tokens; /* owned, and so is each */
    size_t count;
    struct transaction *outer;
} transaction;

static transaction *innermost; /* owned, as are those outside */

ctx_status transaction_begin(void)
{
    transaction *begun = malloc(sizeof *begun);
    if (begun == NULL) {
        return CTX_NO_MEMORY;
    }
    *begun = (transaction){.tokens = NULL, .outer = innermost};
    innermost = begun;
    return CTX_OK;
}

static bool make_room(transaction *for_tokens, size_t more)
{
    size_t size = (for_tokens->count + more) * sizeof(ctx_token *);
    ctx_token **tokens = size == 0 ? NULL : realloc(for_tokens->tokens, size);
    if (tokens != NULL) {
        for_tokens->tokens = tokens;
    }
    return tokens != NULL || size == 0;
}

ctx_status transaction_set(ctx_var *var, void *value)
{
    transaction *open = innermost;
    if (open == NULL) {
        return CTX_NOT_ENTERED;
    }
    if (!make_room(open, 1)) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_var_set_token(var, value, &open->tokens[open->count]);
    if (status == CTX_OK) {
        open->count++;
    }
    return status;
}

static void end(transaction *ended)
{
    while (ended->count > 0) {
        ctx_token_free(ended->tokens[--ended->count]);
    }
    free(ended->tokens);
    free(ended);
}

ctx_status transaction_commit(void)
{
    transaction *ended = innermost;
    if (ended == NULL) {
        return CTX_NOT_ENTERED;
    }
    transaction *outer = ended->outer;
    if (outer != NULL) {
        if (!make_room(outer, ended->count)) {
            return CTX_NO_MEMORY;
        }
        for (size_t i = 0; i < ended->count; i++) {
            outer->tokens[outer->count++] = ended->tokens[i];
        }
        ended->count = 0;
    }
    innermost = outer;
    end(ended);
    return CTX_OK;
}

ctx_status transaction_rollback(void)
{
    transaction *ended = innermost;
    if (ended == NULL) {
        return CTX_NOT_ENTERED;
    }
    innermost = ended->outer;
    for (size_t i = ended->count; i > 0; i--) {
        (void)ctx_var_reset(ctx_token_var(ended->tokens[i - 1]), ended->tokens[i - 1]);
    }
    end(ended);
    return CTX_OK;
}

/* Values that were never set. */
static void release_all(const change *changes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const ctx_var *var = changes[i].var;
        if (var != NULL && var->hooks != NULL && var->hooks->release != NULL) {
            var->hooks->release(changes[i].value);
        }
    }
}

ctx_status set_all(const change *changes, size_t count, ctx_status (*check)(void))
{
    ctx_status status = transaction_begin();
    if (status != CTX_OK) {
        release_all(changes, count);
        return status;
    }
    size_t made = 0;
    while (made < count && status == CTX_OK) {
        status = transaction_set(changes[made].var, changes[made].value);
        if (status == CTX_OK) {
            made++;
        }
    }
    if (status == CTX_OK && check != NULL) {
        status = check();
    }
    if (status == CTX_OK) {
        return transaction_commit();
    }
    (void)transaction_rollback();
    release_all(changes + made, count - made);
    return status;
}
