/* A token knows its variable, so code that holds only the token can reset it. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void undo(ctx_token *token)
{
    ctx_var *var = ctx_token_var(token);
    must(ctx_var_reset(var, token));
    printf("undid a set of %s\n", ctx_var_name(var));
}

int main(void)
{
    ctx_token *tokens[2];
    must(ctx_var_set_token(&user_id, INT(12345), &tokens[0]));
    must(ctx_var_set_token(&deadline, INT(30), &tokens[1]));
    printf("the same variable: %s\n", ctx_token_var(tokens[0]) == &user_id ? "True" : "False");

    for (int i = 1; i >= 0; i--) {
        undo(tokens[i]);
        ctx_token_free(tokens[i]);
    }
    printf("user ID: %ld, deadline: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))));
    return 0;
}
