/* caught by 1-inside: the attribute is on a variable of scope_begin, whose end is at once */
#include "answer.h"

scope scope_begin(ctx_var *var, void *value)
{
    __attribute__((cleanup(scope_end))) scope begun = {.token = NULL};
    begun.status = ctx_var_set_token(var, value, &begun.token);
    return (scope){.status = begun.status};
}

void scope_end(scope *ended)
{
    if (ended->token != NULL) {
        (void)ctx_var_reset(ctx_token_var(ended->token), ended->token);
        ctx_token_free(ended->token);
    }
}
