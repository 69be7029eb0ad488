/* Two contexts are equal when they set the same variables to equal values, whatever came between. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var ours = CTX_VAR_INIT("request_id", NULL);
static ctx_var theirs = CTX_VAR_INIT("request_id", NULL);

static void compare_with_now(const ctx_context *then, const char *when)
{
    ctx_context *now;
    must(ctx_copy_context(&now));
    bool equal;
    must(ctx_context_equal(then, now, &equal));
    printf("%s: %s\n", when, equal ? "True" : "False");
    ctx_context_unref(now);
}

int main(void)
{
    ctx_token *first;
    must(ctx_var_set_token(&ours, INT(1), &first));
    ctx_context *then;
    must(ctx_copy_context(&then));
    compare_with_now(then, "nothing changed");
    must(ctx_var_set(&ours, INT(2)));
    compare_with_now(then, "another value");
    must(ctx_var_set(&ours, INT(1)));
    compare_with_now(then, "the same value again");

    ctx_token *second;
    must(ctx_var_set_token(&theirs, INT(1), &second));
    compare_with_now(then, "one variable more");
    must(ctx_var_reset(&ours, first));
    compare_with_now(then, "another variable of the same name");
    must(ctx_var_reset(&theirs, second));
    compare_with_now(then, "no variable");

    ctx_token_free(first);
    ctx_token_free(second);
    ctx_context_unref(then);
    return 0;
}
