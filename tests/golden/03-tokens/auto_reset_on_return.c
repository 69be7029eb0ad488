/* The block form resets on every return, the early ones too. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), text);
}

static const char *handle_request(long user)
{
    CTX_AUTO_RESET ctx_token *token = NULL;
    must(ctx_var_set_token(&user_id, INT(user), &token));
    log_line("begin");
    if (user < 0) {
        return "refused";
    }
    log_line("end");
    return "done";
}

int main(void)
{
    log_line(handle_request(12345));
    log_line(handle_request(-1));
    return 0;
}
