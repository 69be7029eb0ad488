/* answer.h - a set that lasts until the end of the block. */
#ifndef ANSWER_H
#define ANSWER_H

#include "token.h"

typedef struct scope {
    ctx_status status; /* whether the variable was set */
    ctx_token *token;  /* owned, where it was */
} scope;

/* Declares the scope `name`, which sets the variable until the end of the block in which the
 * declaration stands, on whatever way the block is left:
 *
 *     SCOPED_SET(inside, &user_id, value);
 *     if (inside.status != CTX_OK) {
 *         return inside.status;
 *     }
 */
#define SCOPED_SET(name, var, value)                                                               \
    scope name = scope_begin((var), (value)) /* TODO: who calls scope_end? */

/* Sets the variable.
 * Owner: where status is CTX_OK, the context owns `value`, and the scope is to be ended with
 * scope_end. Else the value is the caller's, and scope_end has nothing to undo.
 * Status: as ctx_var_set_token: NULL for `var`, or no memory; then nothing has changed. */
scope scope_begin(ctx_var *var, void *value);

/* Undoes the set, if there was one, and ends the token. `ended` is not NULL. Once for each
 * scope: not by hand for one of SCOPED_SET, whose block's end does it. */
void scope_end(scope *ended);

#endif
