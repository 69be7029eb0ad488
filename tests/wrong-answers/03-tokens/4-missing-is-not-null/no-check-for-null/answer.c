/* caught by 5-no-token: a NULL token is asked for its variable's name */
#include "answer.h"

#include <stdio.h>

static const char *old_text(const ctx_token *token)
{
    void *value;
    if (ctx_token_old_value(token, &value) != CTX_OK) {
        return "unset";
    }
    return value == NULL ? "None" : value;
}

void print_way_back(const ctx_token *token)
{
    printf("%s: back to %s\n", ctx_var_name(ctx_token_var(token)), old_text(token));
}
