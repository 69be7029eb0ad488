/* A token of another variable is a value error; nothing changes, and the token is still good. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void reset(ctx_var *var, ctx_token *token)
{
    ctx_status status = attempt(ctx_var_reset(var, token));
    if (status != CTX_OK) {
        char subject[192];
        char text[256];
        ctx_token_format(subject, sizeof subject, token);
        ctx_status_format(text, sizeof text, status, subject);
        printf("%s: %s\n", ctx_status_name(status), text);
    }
    printf("user ID: %ld, deadline: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))));
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    must(ctx_var_set(&deadline, INT(30)));

    reset(&deadline, token);
    reset(&user_id, token);

    ctx_token_free(token);
    return 0;
}
