/* Tokens may be reset in any order: each puts back what its own set replaced. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void reset(ctx_token *token)
{
    must(ctx_var_reset(&user_id, token));
    void *value;
    must(ctx_var_get(&user_id, &value));
    printf("user ID: %ld\n", NUMBER(value));
}

int main(void)
{
    ctx_token *one;
    ctx_token *two;
    ctx_token *three;
    must(ctx_var_set_token(&user_id, INT(1), &one));
    must(ctx_var_set_token(&user_id, INT(2), &two));
    must(ctx_var_set_token(&user_id, INT(3), &three));

    reset(two);   /* its set replaced the 1 */
    reset(three); /* the 2 */
    reset(one);   /* nothing: the default shows */

    ctx_token_free(one);
    ctx_token_free(two);
    ctx_token_free(three);
    return 0;
}
