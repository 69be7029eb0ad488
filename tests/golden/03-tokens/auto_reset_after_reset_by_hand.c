/* A block whose token was reset by hand only ends the token: a later set is not undone. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), text);
}

int main(void)
{
    {
        CTX_AUTO_RESET ctx_token *token = NULL;
        must(ctx_var_set_token(&user_id, INT(12345), &token));
        log_line("in the block");
        must(ctx_var_reset(&user_id, token));
        log_line("reset by hand");
        must(ctx_var_set(&user_id, INT(67890)));
    }
    log_line("after the block");
    {
        CTX_AUTO_RESET ctx_token *token = NULL; /* never set: nothing to end */
        log_line("in a block without a set");
        (void)token;
    }
    return 0;
}
