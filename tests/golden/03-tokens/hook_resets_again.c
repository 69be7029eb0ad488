/* A token is used up before any hook runs: a hook that resets with it once more is told so. */
#include "golden.h"

#include "token.h"

static ctx_var user;
static ctx_token *token;

static void release(void *value)
{
    printf("released %s; user is %s\n", (char *)value, (char *)ctx_var_get_or(&user, "not set"));
    if (token != NULL) {
        printf("reset in the hook: %s\n", ctx_strerror(attempt(ctx_var_reset(&user, token))));
    }
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    must(ctx_var_set(&user, "ann"));
    must(ctx_var_set_token(&user, "bob", &token));
    must(ctx_var_reset(&user, token)); /* bob goes */
    printf("user: %s\n", (char *)ctx_var_get_or(&user, "not set"));

    ctx_token_free(token);
    token = NULL;
    printf("end of main\n");
    return 0;
}
