/* To copy a context does not spend its tokens: they reset the original and leave the copy alone. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(67890), &token));
    ctx_context *copy;
    must(ctx_copy_context(&copy));

    must(ctx_var_reset(&user_id, token));
    printf("user ID: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    printf("in the copy: %ld\n", NUMBER(ctx_context_get_or(copy, &user_id, INT(-1))));

    ctx_token_free(token);
    ctx_context_unref(copy);
    return 0;
}
