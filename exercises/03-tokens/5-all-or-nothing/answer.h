/* answer.h - several sets that happen together or not at all. */
#ifndef ANSWER_H
#define ANSWER_H

#include "token.h"

/* Transactions nest: begin opens one inside the one that is open, and the other calls mean the
 * innermost. Release hooks run in commit, rollback and set_all, and last: they find the transaction
 * ended, and after a rollback every variable back. They may set and reset variables, and open
 * transactions of their own, which they end: these are inside the one around the transaction that has
 * just ended, if there is one. All calls are for the program's one thread. */

/* Opens a transaction.
 * Status: CTX_NO_MEMORY; then nothing has changed. */
ctx_status transaction_begin(void);

/* Sets a variable as a part of the innermost transaction.
 * Owner: as ctx_var_set: on any status but CTX_OK the value is the caller's.
 * Status: as ctx_var_set, and CTX_NOT_ENTERED where no transaction is open; then nothing has
 * changed. */
ctx_status transaction_set(ctx_var *var, void *value);

/* Ends the innermost transaction, and its sets stay. Inside another one they are from now on that
 * one's: its rollback undoes them, too.
 * Status: CTX_NOT_ENTERED, no transaction is open; no other. */
ctx_status transaction_commit(void);

/* Ends the innermost transaction: each of its variables is again what it was when the transaction
 * began, set or not. Then the values that were set in it are released; what their hooks set is set
 * after the rollback.
 * Status: CTX_NOT_ENTERED, no transaction is open; no other. */
ctx_status transaction_rollback(void);

typedef struct change {
    ctx_var *var;
    void *value;
} change;

/* Makes changes[0..count), in this order, or none of them; `changes` may be NULL where count is 0.
 * When all are made, `check` (unless it is NULL) looks at the variables and may refuse them by a
 * status that is not CTX_OK. It may use transactions, and ends what it begins. An open transaction
 * gets the changes as its own.
 * Owner: the values are taken over, whatever the status: if nothing was changed, each is released
 * by its variable's hook, once. Only the value of a change without a variable stays the caller's.
 * Status: that of the first change that cannot be made, CTX_NULL_ARGUMENT (it has no variable) or
 * CTX_NO_MEMORY; CTX_NO_MEMORY also where nothing can be begun; else what `check` returned. */
ctx_status set_all(const change *changes, size_t count, ctx_status (*check)(void));

#endif
