/* Block forms nest: each block's end puts back what its own set replaced, the last set first. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void log_line(const char *text)
{
    printf("[user %ld, %ld s] %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))),
           NUMBER(ctx_var_get_or(&deadline, INT(30))), text);
}

int main(void)
{
    log_line("outside");
    {
        CTX_AUTO_RESET ctx_token *outer = NULL;
        must(ctx_var_set_token(&user_id, INT(12345), &outer));
        log_line("outer");
        {
            CTX_AUTO_RESET ctx_token *first = NULL;
            must(ctx_var_set_token(&user_id, INT(67890), &first));
            CTX_AUTO_RESET ctx_token *second = NULL;
            must(ctx_var_set_token(&user_id, INT(1024), &second));
            CTX_AUTO_RESET ctx_token *hurry = NULL;
            must(ctx_var_set_token(&deadline, INT(5), &hurry));
            log_line("inner");
        }
        log_line("outer again");
    }
    log_line("outside again");
    return 0;
}
