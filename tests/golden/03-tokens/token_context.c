/* A token knows the context of its set, which here is the current one, before its reset and after it. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_context(const ctx_token *token)
{
    bool is_current = ctx_token_context(token) == ctx_context_current();
    printf("the token's context is the current one: %s\n", is_current ? "True" : "False");
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    print_context(token);
    must(ctx_var_reset(&user_id, token));
    print_context(token);
    printf("there is one: %s\n", ctx_token_context(token) != NULL ? "True" : "False");
    ctx_token_free(token);
    return 0;
}
