/* The first set replaced nothing, and its token says so whatever is set later. */
#include "golden.h"

#include "answer.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);

int main(void)
{
    static char ann[] = "ann";
    ctx_token *token;
    must(ctx_var_set_token(&user, ann, &token));
    print_way_back(token);
    must(ctx_var_set(&user, NULL));
    print_way_back(token);
    must(ctx_var_reset(&user, token));
    printf("now: %s\n", ctx_status_name(ctx_var_get(&user, &(void *){NULL})));
    ctx_token_free(token);
    return 0;
}
