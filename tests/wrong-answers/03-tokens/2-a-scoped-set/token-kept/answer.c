/* caught by 5-nested: the token is reset and not freed, and keeps what it replaced alive */
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
    }
}
