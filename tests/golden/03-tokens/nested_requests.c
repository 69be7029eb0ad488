/* Set, work, reset: a request inside a request leaves the outer one as it found it. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void log_line(const char *text)
{
    void *user;
    must(ctx_var_get(&user_id, &user));
    printf("[user %ld] %s\n", NUMBER(user), text);
}

static void handle_request(long user, int more)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(user), &token));
    log_line("begin");
    if (more > 0) {
        handle_request(user + 1, more - 1);
    }
    log_line("end");
    must(ctx_var_reset(&user_id, token));
    ctx_token_free(token);
}

int main(void)
{
    log_line("server up");
    handle_request(100, 2);
    handle_request(200, 0);
    log_line("server down");
    return 0;
}
