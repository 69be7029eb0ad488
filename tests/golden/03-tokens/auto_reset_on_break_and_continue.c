/* The block form resets at each end of a loop's body: at its last line, on continue and on break. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), text);
}

int main(void)
{
    for (long user = 1; user <= 4; user++) {
        log_line("next request");
        CTX_AUTO_RESET ctx_token *token = NULL;
        must(ctx_var_set_token(&user_id, INT(user), &token));
        if (user == 2) {
            log_line("skipped");
            continue;
        }
        if (user == 3) {
            log_line("closing time");
            break;
        }
        log_line("served");
    }
    log_line("server down");
    return 0;
}
