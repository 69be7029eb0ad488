/* caught by 6-failed-set: the value of a set that failed is freed, though it is the caller's */
#include "answer.h"

#include <stdlib.h>

scope scope_begin(ctx_var *var, void *value)
{
    scope begun = {.token = NULL};
    begun.status = ctx_var_set_token(var, value, &begun.token);
    if (begun.status != CTX_OK) {
        free(value);
    }
    return begun;
}

void scope_end(scope *ended)
{
    if (ended->token != NULL) {
        (void)ctx_var_reset(ctx_token_var(ended->token), ended->token);
        ctx_token_free(ended->token);
    }
}
