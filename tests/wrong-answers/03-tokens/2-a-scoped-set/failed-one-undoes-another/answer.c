/* caught by 6-failed-set: the end of a failed scope undoes the scope around it */
#include "answer.h"

static ctx_token *tokens[100];
static int depth;

scope scope_begin(ctx_var *var, void *value)
{
    scope begun = {.status = ctx_var_set_token(var, value, &tokens[depth])};
    if (begun.status == CTX_OK) {
        depth++;
    }
    return begun;
}

void scope_end(scope *ended)
{
    (void)ended;
    if (depth > 0) {
        ctx_token *last = tokens[--depth];
        (void)ctx_var_reset(ctx_token_var(last), last);
        ctx_token_free(last);
    }
}
