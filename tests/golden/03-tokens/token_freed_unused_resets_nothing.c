/* To end a token without a reset leaves the variable as it is. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user_id(void)
{
    void *value;
    must(ctx_var_get(&user_id, &value));
    printf("user ID: %ld\n", NUMBER(value));
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    ctx_token_free(token);
    print_user_id();

    must(ctx_var_set_token(&user_id, INT(67890), &token));
    ctx_token_free(token);
    print_user_id();
    return 0;
}
