/* A context's length is the number of variables set in it, however often each was set. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_len(const char *when)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    printf("%s: %zu\n", when, ctx_context_len(copy));
    ctx_context_unref(copy);
}

int main(void)
{
    ctx_token *first;
    ctx_token *second;
    print_len("nothing set");
    must(ctx_var_set_token(&user_id, INT(12345), &first));
    print_len("user_id set");
    must(ctx_var_set_token(&user_id, INT(67890), &second));
    print_len("user_id set again");
    must(ctx_var_set(&deadline, INT(5)));
    print_len("deadline set");
    must(ctx_var_reset(&user_id, second));
    print_len("user_id reset to its first value");
    must(ctx_var_reset(&user_id, first));
    print_len("user_id reset to unset");

    ctx_token_free(first);
    ctx_token_free(second);
    return 0;
}
