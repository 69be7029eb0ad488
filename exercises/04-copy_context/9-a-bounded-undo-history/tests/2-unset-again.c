/* A variable that was not set then is not set after it; and a token from before is still good. */
#include "undo.h"

#include "token.h"

static ctx_var workers = CTX_VAR_INIT("workers", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

int main(void)
{
    static history past;
    ctx_token *token;
    history_save(&past); /* before there is any context */
    must(ctx_var_set_token(&workers, INT(4), &token));
    history_save(&past);
    must(ctx_var_set(&deadline, INT(30)));

    go_back(&past, 1);
    print_var(&workers);
    print_var(&deadline);
    go_back(&past, 2);
    print_var(&workers);
    print_var(&deadline);
    go_back(&past, 1);
    print_var(&workers);
    printf("reset: %s\n", ctx_status_name(ctx_var_reset(&workers, token)));
    print_var(&workers);
    ctx_token_free(token);
    history_clear(&past);
    return 0;
}
