/* caught by 5-nested: one token for the program: the inner scope forgets the outer one's */
#include "answer.h"

static ctx_token *token;

scope scope_begin(ctx_var *var, void *value)
{
    return (scope){.status = ctx_var_set_token(var, value, &token)};
}

void scope_end(scope *ended)
{
    if (ended->status == CTX_OK && token != NULL) {
        (void)ctx_var_reset(ctx_token_var(token), token);
        ctx_token_free(token);
        token = NULL;
    }
}
