/* A block has many ends, and only the compiler knows all of them. The cleanup attribute makes it
 * call a function at each one, with the address of the variable, and in the reverse order of the
 * declarations; so nested scopes, and two in one block, undo the last set first.
 *
 * What the function gets is all it knows. So the scope itself holds the token, and NULL stands
 * for "nothing to undo": a failed set needs no second flag, and a scope is safe to end from the
 * moment it is declared. The token is asked for its variable, so that the scope need not keep that
 * as well.
 *
 * Turned down: a for loop that runs once (`WITH(&user_id, value) { ... }`). It reads better, but
 * return would leave without the loop's last expression, and a break that is meant for the loop
 * outside would leave the one that is hidden in the macro. Turned down as well: getting the old
 * value and setting it again. That cannot unset, and it makes the context the second owner of a
 * value that has a release hook. */
#include "answer.h"

scope scope_begin(ctx_var *var, void *value)
{
    scope begun = {.token = NULL};
    begun.status = ctx_var_set_token(var, value, &begun.token);
    return begun;
}

void scope_end(scope *ended)
{
    if (ended->token != NULL) {
        (void)ctx_var_reset(ctx_token_var(ended->token), ended->token);
        ctx_token_free(ended->token);
    }
}
