/* A context that binds a variable keeps it whole after everyone else has let go of it. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
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
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    must(ctx_var_reset(user, token));
    ctx_token_free(token);
    ctx_var_unref(user);
    printf("only the copy has it\n");

    ctx_iter iter;
    ctx_var *var;
    void *value;
    must(ctx_iter_begin(copy, &iter));
    while (ctx_iter_next(&iter, &var, &value)) {
        printf("%s: %s\n", ctx_var_name(var), (char *)value);
    }
    ctx_iter_end(&iter);

    ctx_context_unref(copy);
    printf("the copy is gone\n");
    return 0;
}
