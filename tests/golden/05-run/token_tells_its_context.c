/* Who wonders why a reset says "created in a different Context" can ask the token for its own, and
 * the thread for the current one. */
#include "golden.h"

#include "run.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_context *request;
static ctx_token *token;

static void print_contexts(const char *where)
{
    const ctx_context *current = ctx_context_current();
    printf("%s: in %s, the token is of %s\n", where,
           current == request ? "the request"
           : current == NULL  ? "no context yet"
                              : "another",
           ctx_token_context(token) == request ? "the request" : "another");
}

static void *set(void *value)
{
    must(ctx_var_set_token(&user_id, value, &token));
    print_contexts("the run");
    return NULL;
}

int main(void)
{
    must(ctx_context_new(&request));
    must(ctx_run(request, set, INT(12345), NULL));
    print_contexts("the server");
    printf("reset: %s\n", ctx_strerror(attempt(ctx_var_reset(&user_id, token))));
    must(ctx_var_set(&user_id, INT(1)));
    print_contexts("the server, after a set");
    ctx_token_free(token);
    ctx_context_unref(request);
    return 0;
}
