/* Context, copy and token may hold one value; whoever lets go last releases it, once. */
#include "golden.h"

#include "copy_context.h"
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
    ctx_token *outer;
    must(ctx_var_set_token(&user, ann, &outer));
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    char *bob = golden_copy("bob");
    ctx_token *inner;
    must(ctx_var_set_token(&user, bob, &inner));

    must(ctx_var_reset(&user, inner));
    printf("bob was reset\n");
    must(ctx_var_reset(&user, outer));
    printf("ann was reset\n");
    ctx_context_unref(copy);
    printf("the copy is gone\n");
    ctx_token_free(inner);
    printf("the inner token is gone\n");
    ctx_token_free(outer);
    printf("the outer token is gone\n");
    return 0;
}
