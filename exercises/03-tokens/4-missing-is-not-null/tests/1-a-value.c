/* A set that replaced a value brings that value back. */
#include "golden.h"

#include "answer.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);

int main(void)
{
    static char ann[] = "ann", bob[] = "bob";
    must(ctx_var_set(&user, ann));
    ctx_token *token;
    must(ctx_var_set_token(&user, bob, &token));
    print_way_back(token);
    must(ctx_var_reset(&user, token));
    print_way_back(token); /* a used token still knows */
    ctx_token_free(token);
    return 0;
}
