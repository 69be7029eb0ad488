#include "token.h"
#include <stdint.h>
#include <stdio.h>

#define WITH_SET(token, var, value)                                                                \
    for (ctx_token *token = NULL;                                                                  \
         token == NULL && ctx_var_set_token(var, value, &token) == CTX_OK;                         \
         ctx_var_reset(var, token))

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void log_line(const char *text)
{
    long user = (long)(intptr_t)ctx_var_get_or(&user_id, NULL);
    printf("[user %ld] %s\n", user, text);
}

int main(void)
{
    for (long user = 1; user <= 3; user++) {
        WITH_SET(token, &user_id, (void *)(intptr_t)user)
        {
            if (user == 2) {
                log_line("closing time");
                break;
            }
            log_line("served");
        }
    }
    log_line("server down");
    return 0;
}
