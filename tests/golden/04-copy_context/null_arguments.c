/* NULL in place of a context, a variable or a result: a type error, or the answer for "nothing". */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_error(const char *call, ctx_status status)
{
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s: %s\n", call, ctx_status_name(status), text);
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *copy;
    must(ctx_copy_context(&copy));

    ctx_context *other = copy;
    void *value = INT(7);
    ctx_share share = {.value = INT(8)};
    bool equal = true;
    ctx_iter iter;
    print_error("copy_context, no result", attempt(ctx_copy_context(NULL)));
    print_error("copy, no context", attempt(ctx_context_copy(NULL, &other)));
    print_error("copy, no result", attempt(ctx_context_copy(copy, NULL)));
    print_error("get, no context", attempt(ctx_context_get(NULL, &user_id, &value)));
    print_error("get, no variable", attempt(ctx_context_get(copy, NULL, &value)));
    print_error("get, no result", attempt(ctx_context_get(copy, &user_id, NULL)));
    print_error("share, no context", attempt(ctx_context_get_share(NULL, &user_id, &share)));
    print_error("share, no variable", attempt(ctx_context_get_share(copy, NULL, &share)));
    print_error("share, no result", attempt(ctx_context_get_share(copy, &user_id, NULL)));
    print_error("equal, no context", attempt(ctx_context_equal(NULL, copy, &equal)));
    print_error("equal, no other", attempt(ctx_context_equal(copy, NULL, &equal)));
    print_error("equal, no result", attempt(ctx_context_equal(copy, copy, NULL)));
    print_error("walk, no context", attempt(ctx_iter_begin(NULL, &iter)));
    print_error("walk, no iterator", attempt(ctx_iter_begin(copy, NULL)));
    printf("the results are untouched: %s, %ld, %ld, %s\n", other == copy ? "True" : "False",
           NUMBER(value), NUMBER(share.value), equal ? "True" : "False");

    printf("get or 1, no context: %ld\n", NUMBER(ctx_context_get_or(NULL, &user_id, INT(1))));
    printf("get or 1, no variable: %ld\n", NUMBER(ctx_context_get_or(copy, NULL, INT(1))));
    printf("contains, no context: %s\n", ctx_context_contains(NULL, &user_id) ? "True" : "False");
    printf("contains, no variable: %s\n", ctx_context_contains(copy, NULL) ? "True" : "False");
    printf("len, no context: %zu\n", ctx_context_len(NULL));
    ctx_context_unref(copy);
    return 0;
}
