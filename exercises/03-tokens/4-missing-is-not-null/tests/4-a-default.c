/* A default is not replaced: the variable was not set. A default of NULL is no other. */
#include "golden.h"

#include "answer.h"

static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);
static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, NULL);

static void print_first_set(ctx_var *var)
{
    static char first[] = "first";
    ctx_token *token;
    must(ctx_var_set_token(var, first, &token));
    print_way_back(token);
    ctx_token_free(token);
}

int main(void)
{
    print_first_set(&user);
    print_first_set(&session);
    return 0;
}
