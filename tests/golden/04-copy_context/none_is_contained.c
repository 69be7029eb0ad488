/* A context contains a variable set to NULL, Python's None, and not one that is not set. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var session = CTX_VAR_INIT("session", NULL);

static void print_copy(const char *when)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    printf("%s: len %zu, contains: %s\n", when, ctx_context_len(copy),
           ctx_context_contains(copy, &session) ? "True" : "False");
    ctx_context_unref(copy);
}

int main(void)
{
    print_copy("not set");

    ctx_token *token;
    must(ctx_var_set_token(&session, NULL, &token));
    print_copy("set to None");

    must(ctx_var_reset(&session, token));
    print_copy("reset");

    ctx_token_free(token);
    return 0;
}
