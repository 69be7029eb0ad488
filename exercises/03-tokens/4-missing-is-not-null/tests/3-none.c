/* NULL, Python's None, is a value that can be brought back. */
#include "golden.h"

#include "answer.h"

static ctx_var session = CTX_VAR_INIT("session", NULL);

int main(void)
{
    must(ctx_var_set(&session, NULL));
    static char first[] = "first";
    ctx_token *token;
    must(ctx_var_set_token(&session, first, &token));
    print_way_back(token);
    ctx_token_free(token);
    return 0;
}
