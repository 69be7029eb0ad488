/* A token that is both used and another variable's is told to be used: that is looked at first. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void print_status(ctx_status status)
{
    printf("%s: %s\n", ctx_status_name(status), ctx_strerror(status));
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));

    print_status(attempt(ctx_var_reset(&deadline, token)));
    must(ctx_var_reset(&user_id, token));
    print_status(attempt(ctx_var_reset(&deadline, token)));

    ctx_token_free(token);
    return 0;
}
