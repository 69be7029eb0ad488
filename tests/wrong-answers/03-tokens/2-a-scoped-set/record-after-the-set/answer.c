/* caught by 7-no-memory: each scope has a record in a list, made when the variable is set; if it cannot be, the reset has released the value */
#include "answer.h"

#include <stdlib.h>

typedef struct record {
    ctx_token *token; /* owned */
    struct record *outer;
} record;

static record *innermost;

scope scope_begin(ctx_var *var, void *value)
{
    scope begun = {.token = NULL};
    begun.status = ctx_var_set_token(var, value, &begun.token);
    if (begun.status != CTX_OK) {
        return begun;
    }
    record *made = malloc(sizeof *made);
    if (made == NULL) {
        (void)ctx_var_reset(var, begun.token);
        ctx_token_free(begun.token);
        return (scope){.status = CTX_NO_MEMORY};
    }
    *made = (record){.token = begun.token, .outer = innermost};
    innermost = made;
    return begun;
}

void scope_end(scope *ended)
{
    if (ended->token == NULL) {
        return;
    }
    record *ends = innermost;
    innermost = ends->outer;
    (void)ctx_var_reset(ctx_token_var(ends->token), ends->token);
    ctx_token_free(ends->token);
    free(ends);
}
