/* caught by 2-put-back: the old value is set again, so a variable that was not set is NULL */
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
        void *old = NULL;
        (void)ctx_token_old_value(ended->token, &old);
        (void)ctx_var_set(ctx_token_var(ended->token), old);
        ctx_token_free(ended->token);
    }
}
