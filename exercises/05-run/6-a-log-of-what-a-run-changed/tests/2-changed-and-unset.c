/* Variables that the function sets to something else, and one that it unsets with a token from an
 * earlier run; what was set and reset within the run is no change. */
#include "changes.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var trace = CTX_VAR_INIT("trace", NULL);
static ctx_token *token;

static void *begin(void *unused)
{
    must(ctx_var_set(&deadline, INT(30)));
    must(ctx_var_set(&trace, INT(1)));
    must(ctx_var_set_token(&user_id, INT(7), &token));
    return unused;
}

static void *shorten(void *unused)
{
    must(ctx_var_set(&deadline, INT(20)));
    must(ctx_var_set(&deadline, INT(10)));
    must(ctx_var_set(&trace, NULL));
    return unused;
}

static void *there_and_back(void *unused)
{
    ctx_token *own, *other;
    must(ctx_var_set_token(&deadline, INT(99), &own));
    must(ctx_var_set_token(&user_id, INT(99), &other));
    must(ctx_var_reset(&user_id, other));
    must(ctx_var_reset(&deadline, own));
    ctx_token_free(own);
    ctx_token_free(other);
    must(ctx_var_set(&trace, INT(5)));
    return unused;
}

static void *end(void *unused)
{
    must(ctx_var_reset(&user_id, token));
    must(ctx_var_set(&trace, INT(6)));
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    run_and_print("begin", request, begin, NULL);
    run_and_print("shorten", request, shorten, NULL);
    run_and_print("there and back", request, there_and_back, NULL);
    run_and_print("end", request, end, NULL);
    ctx_token_free(token);
    ctx_context_unref(request);
    return 0;
}
