#include "answer.h"

#include <stdio.h>

void print_way_back(const ctx_token *token)
{
    void *value = NULL;
    (void)ctx_token_old_value(token, &value); /* TODO: it has something to say */
    printf("%s: back to %s\n", ctx_var_name(ctx_token_var(token)),
           value == NULL ? "None" : (const char *)value);
}
