/* caught by 3-none: NULL taken for no value */
#include "answer.h"

#include <stdio.h>

static const char *old_text(const ctx_token *token)
{
    void *value;
    if (ctx_token_old_value(token, &value) != CTX_OK) {
        return "unset";
    }
    return value == NULL ? "unset" : value;
}

void print_way_back(const ctx_token *token)
{
    if (token == NULL) {
        printf("no token\n");
        return;
    }
    printf("%s: back to %s\n", ctx_var_name(ctx_token_var(token)), old_text(token));
}
