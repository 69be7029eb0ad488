/* A copy is the context as it was: it does not see what is set or reset in the original later. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void print_all(const ctx_context *copy)
{
    printf("user ID: %ld, in the copy: %ld; ", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_context_get_or(copy, &user_id, INT(-1))));
    printf("deadline: %ld, in the copy: %ld\n", NUMBER(ctx_var_get_or(&deadline, INT(-1))),
           NUMBER(ctx_context_get_or(copy, &deadline, INT(-1))));
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    print_all(copy);

    must(ctx_var_set(&deadline, INT(30)));
    print_all(copy);

    must(ctx_var_set(&user_id, INT(67890)));
    print_all(copy);

    must(ctx_var_reset(&user_id, token));
    print_all(copy);

    ctx_token_free(token);
    ctx_context_unref(copy);
    return 0;
}
