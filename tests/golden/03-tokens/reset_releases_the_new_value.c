/* A reset releases the value that the set had put in; the old one is back and lives on. */
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
    printf("bob is in\n");

    must(ctx_var_reset(&user, token));
    printf("user: %s\n", (char *)ctx_var_get_or(&user, NULL));

    ctx_token_free(token); /* it shared ann with the context */
    printf("end of main\n");
    return 0;
}
