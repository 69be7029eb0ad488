/* A reset of the first set leaves the variable unset: get gives its default again, or the fallback. */
#include "golden.h"

#include "token.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_deadline(void)
{
    void *value;
    must(ctx_var_get(&deadline, &value));
    void *or_60 = ctx_var_get_or(&deadline, INT(60));
    printf("get: %ld, get or 60: %ld\n", NUMBER(value), NUMBER(or_60));
}

int main(void)
{
    print_deadline();

    ctx_token *token;
    must(ctx_var_set_token(&deadline, INT(5), &token));
    print_deadline();

    must(ctx_var_reset(&deadline, token));
    print_deadline();

    ctx_token_free(token);
    return 0;
}
