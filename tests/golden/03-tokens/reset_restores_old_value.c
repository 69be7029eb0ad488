/* A set may hand out a token, and a reset with it puts back what that set replaced. */
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
    must(ctx_var_set(&user_id, INT(12345)));
    print_user_id();

    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(67890), &token));
    print_user_id();

    must(ctx_var_reset(&user_id, token));
    print_user_id();

    ctx_token_free(token);
    return 0;
}
