/* caught by 1-a-value: the variable is asked for its value now, not the token for the old one */
#include "answer.h"

#include <stdio.h>

static const char *old_text(const ctx_token *token)
{
    void *value;
    if (ctx_var_get(ctx_token_var(token), &value) != CTX_OK) {
        return "unset";
    }
    return value == NULL ? "None" : value;
}

void print_way_back(const ctx_token *token)
{
    if (token == NULL) {
        printf("no token\n");
        return;
    }
    printf("%s: back to %s\n", ctx_var_name(ctx_token_var(token)), old_text(token));
}
