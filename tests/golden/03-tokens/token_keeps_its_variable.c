/* A variable stays whole while a token of it lives, even with no other owner and no value set. */
#include "golden.h"

#include "token.h"

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
}

static const ctx_hooks hooks = {.release = release};

int main(void)
{
    ctx_var *user;
    must(ctx_var_new_default("user", "the default", &hooks, &user));
    ctx_token *token;
    must(ctx_var_set_token(user, "the value", &token));
    must(ctx_var_reset(user, token));

    ctx_var_unref(user);
    printf("the token's variable: %s\n", ctx_var_name(ctx_token_var(token)));
    ctx_token_free(token);
    printf("end of main\n");
    return 0;
}
