/* NULL in place of a variable, a token or a result is a type error, and it changes nothing. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_error(const char *call, ctx_status status)
{
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s: %s\n", call, ctx_status_name(status), text);
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));

    ctx_token *other = token;
    print_error("set, no variable", attempt(ctx_var_set_token(NULL, INT(7), &other)));
    print_error("set, no result", attempt(ctx_var_set_token(&user_id, INT(7), NULL)));
    print_error("reset, no variable", attempt(ctx_var_reset(NULL, token)));
    print_error("reset, no token", attempt(ctx_var_reset(&user_id, NULL)));
    void *value = INT(8);
    print_error("old value, no token", attempt(ctx_token_old_value(NULL, &value)));
    print_error("old value, no result", attempt(ctx_token_old_value(token, NULL)));

    printf("the results are untouched: %s, %ld\n", other == token ? "True" : "False",
           NUMBER(value));
    printf("user_id is untouched: %ld\n", NUMBER(ctx_var_get_or(&user_id, NULL)));
    printf("the variable of no token is NULL: %s\n",
           ctx_token_var(NULL) == NULL ? "True" : "False");
    printf("and so is its context: %s\n", ctx_token_context(NULL) == NULL ? "True" : "False");
    char text[8] = "old";
    size_t length = ctx_token_format(text, sizeof text, NULL);
    printf("its text: \"%s\", %zu characters\n", text, length);
    ctx_token_free(NULL);
    ctx_token_free(token);
    return 0;
}
