/* A replaced value lives on as long as a token can bring it back. */
#include "golden.h"

#include "token.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    char *ann = golden_copy("ann");
    must(ctx_var_set(&user, ann));

    char *bob = golden_copy("bob");
    ctx_token *token;
    must(ctx_var_set_token(&user, bob, &token));
    char *eve = golden_copy("eve");
    must(ctx_var_set(&user, eve)); /* nobody holds bob any more */

    void *old;
    must(ctx_token_old_value(token, &old));
    printf("replaced by the token's set: %s\n", (char *)old);
    ctx_token_free(token);
    printf("end of main\n");
    return 0;
}
