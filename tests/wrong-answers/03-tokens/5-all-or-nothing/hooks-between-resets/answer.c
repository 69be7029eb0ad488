/* caught by 8-hooks-call-back: each value is let go of by its reset, and a hook sets what the next reset has yet to undo */
#include "answer.h"

#include <stdlib.h>

typedef struct entry {
    ctx_token *token; /* owned */
    struct entry *older;
} entry;

typedef struct transaction {
    entry *before; /* the newest entry when it began */
    struct transaction *outer;
} transaction;

static entry *newest;          /* owned, as are those that are older */
static transaction *innermost; /* owned, as are those outside */

ctx_status transaction_begin(void)
{
    transaction *begun = malloc(sizeof *begun);
    if (begun == NULL) {
        return CTX_NO_MEMORY;
    }
    *begun = (transaction){.before = newest, .outer = innermost};
    innermost = begun;
    return CTX_OK;
}

ctx_status transaction_set(ctx_var *var, void *value)
{
    if (innermost == NULL) {
        return CTX_NOT_ENTERED;
    }
    entry *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_var_set_token(var, value, &made->token);
    if (status == CTX_OK) {
        made->older = newest;
        newest = made;
    } else {
        free(made);
    }
    return status;
}

/* Ends an entry; returns the one that is older. */
static entry *drop(entry *dropped)
{
    entry *older = dropped->older;
    ctx_token_free(dropped->token);
    free(dropped);
    return older;
}

ctx_status transaction_commit(void)
{
    transaction *ended = innermost;
    if (ended == NULL) {
        return CTX_NOT_ENTERED;
    }
    innermost = ended->outer;
    free(ended);
    if (innermost == NULL) {
        entry *done = newest;
        newest = NULL;
        while (done != NULL) {
            done = drop(done);
        }
    }
    return CTX_OK;
}

ctx_status transaction_rollback(void)
{
    transaction *ended = innermost;
    if (ended == NULL) {
        return CTX_NOT_ENTERED;
    }
    entry *undone = newest;
    entry *before = ended->before;
    newest = before;
    innermost = ended->outer;
    free(ended);
    while (undone != before) {
        (void)ctx_var_reset(ctx_token_var(undone->token), undone->token);
        undone = drop(undone);
    }
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
