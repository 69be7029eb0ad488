/* caught by memory: a set that fails leaves its entry behind
 * nudge: A set of a transaction is refused, and nothing may be left that was allocated for it. */
#include "answer.h"
#include "share.h"

#include <stdlib.h>

typedef struct entry {
    ctx_token *token; /* owned */
    ctx_share undone; /* of the value that its reset has removed */
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
    *made = (entry){.older = newest};
    ctx_status status = ctx_var_set_token(var, value, &made->token);
    if (status == CTX_OK) {
        newest = made;
    }
    return status;
}

/* Ends the entries from `first` on, as far as `last`, which stays. Release hooks run, and what they
 * do to the list is no concern of these: they are out of it. */
static void drop(entry *first, const entry *last)
{
    while (first != last) {
        entry dropped = *first;
        free(first);
        first = dropped.older;
        ctx_share_end(&dropped.undone);
        ctx_token_free(dropped.token);
    }
}

/* No hook runs in here: the entry has a share of what goes. Where nothing is set, nothing goes. */
static void undo(entry *undone)
{
    ctx_var *var = ctx_token_var(undone->token);
    (void)(ctx_var_get_share(var, &undone->undone) == CTX_OK);
    (void)ctx_var_reset(var, undone->token);
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
        drop(done, NULL);
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
    for (entry *e = undone; e != before; e = e->older) {
        undo(e);
    }
    drop(undone, before);
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
