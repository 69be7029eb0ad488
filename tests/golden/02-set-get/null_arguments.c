/* NULL in place of a variable or a result is a type error; NULL in place of a value is a value. */
#include "golden.h"

#include "context.h"
#include "set_get.h"
#include "share.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_error(const char *call, ctx_status status)
{
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s: %s\n", call, ctx_status_name(status), text);
}

int main(void)
{
    void *value = INT(7);
    ctx_share share = {.value = INT(8)};
    must(ctx_var_set(&user_id, INT(12345)));
    print_error("set, no variable", attempt(ctx_var_set(NULL, value)));
    print_error("get, no variable", attempt(ctx_var_get(NULL, &value)));
    print_error("get, no result", attempt(ctx_var_get(&user_id, NULL)));
    print_error("share, no variable", attempt(ctx_var_get_share(NULL, &share)));
    print_error("share, no result", attempt(ctx_var_get_share(&user_id, NULL)));
    print_error("new context, no result", attempt(ctx_context_new(NULL)));
    printf("the results are untouched: %ld, %ld\n", NUMBER(value), NUMBER(share.value));
    printf("user_id is untouched: %ld\n", NUMBER(ctx_var_get_or(&user_id, NULL)));

    printf("get or 1, no variable: %ld\n", NUMBER(ctx_var_get_or(NULL, INT(1))));
    print_error("set to NULL", attempt(ctx_var_set(&user_id, NULL)));
    ctx_context_unref(NULL);

    char text[8] = "old";
    size_t length = ctx_context_format(text, sizeof text, NULL);
    printf("of no context: \"%s\", %zu characters\n", text, length);
    printf("ref gives NULL: %s\n", ctx_context_ref(NULL) == NULL ? "True" : "False");
    return 0;
}
