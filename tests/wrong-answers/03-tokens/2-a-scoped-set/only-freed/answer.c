/* caught by 2-put-back: the token is ended, and ending is taken for resetting */
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
        ctx_token_free(ended->token);
    }
}
