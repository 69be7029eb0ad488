#include "token.h"
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void handle_request(long user)
{
    CTX_AUTO_RESET ctx_token *token;
    if (user == 0) {
        printf("nobody asks\n");
        return;
    }
    if (ctx_var_set_token(&user_id, (void *)(intptr_t)user, &token) == CTX_OK) {
        printf("served %ld\n", (long)(intptr_t)ctx_var_get_or(&user_id, NULL));
    }
}

int main(void)
{
    handle_request(12345);
    handle_request(0);
    return 0;
}
