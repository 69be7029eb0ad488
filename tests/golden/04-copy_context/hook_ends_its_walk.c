/* A walk is over before any hook runs: a hook that ends it once more ends nothing. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_iter iter;

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
    ctx_iter_end(&iter);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user, "ann", &token));
    must(ctx_iter_begin(ctx_context_current(), &iter));
    must(ctx_var_reset(&user, token));
    ctx_token_free(token);
    printf("the walk alone has ann\n");
    ctx_iter_end(&iter);
    printf("end of main\n");
    return 0;
}
