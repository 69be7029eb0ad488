#include "run.h"
#include "token.h"

#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *log_in(void *token)
{
    return ctx_var_set_token(&user_id, "12345", token) == CTX_OK ? token : NULL;
}

int main(void)
{
    ctx_context *request;
    ctx_token *token = NULL;
    if (ctx_context_new(&request) != CTX_OK) {
        return 1;
    }
    ctx_run(request, log_in, &token, NULL);
    printf("%s\n", ctx_strerror(ctx_var_reset(&user_id, token)));
    ctx_token_free(token);
    ctx_context_unref(request);
    return 0;
}
