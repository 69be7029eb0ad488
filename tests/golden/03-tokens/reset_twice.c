/* A token works once: the second reset is a runtime error and changes nothing. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void reset(ctx_token *token)
{
    ctx_status status = attempt(ctx_var_reset(&user_id, token));
    if (status != CTX_OK) {
        char subject[192];
        char text[256];
        ctx_token_format(subject, sizeof subject, token);
        ctx_status_format(text, sizeof text, status, subject);
        printf("%s: %s\n", ctx_status_name(status), text);
    }
    printf("user ID: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))));
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(1)));
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(2), &token));
    reset(token);

    must(ctx_var_set(&user_id, INT(3)));
    reset(token); /* the 3 stays */

    ctx_token_free(token);
    return 0;
}
