/* Ten lines about tokens. Values are strings, and NULL is Python's None. */
#include "golden.h"

#include "token.h"

static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);

static const char *text(const void *value)
{
    return value == NULL ? "None" : value;
}

static const char *now(const ctx_var *var)
{
    void *value;
    return attempt(ctx_var_get(var, &value)) == CTX_OK ? text(value) : "not set";
}

static void print_replaced(const ctx_token *token)
{
    void *value;
    ctx_status status = attempt(ctx_token_old_value(token, &value));
    printf("%s\n", status == CTX_TOKEN_MISSING ? "missing" : text(value));
}

/* OK, ValueError or RuntimeError, and what the variable is afterwards. */
static void print_reset(ctx_var *var, ctx_token *token)
{
    ctx_status status = attempt(ctx_var_reset(var, token));
    printf("%s %s\n", ctx_status_name(status), now(var));
}

int main(void)
{
    ctx_token *first, *second, *third;
    must(ctx_var_set_token(&user, "ann", &first));
    must(ctx_var_set_token(&user, NULL, &second));
    must(ctx_var_set_token(&user, "bob", &third));

    print_replaced(first);         /* line 1 */
    print_replaced(third);         /* line 2 */
    print_reset(&user, second);    /* line 3 */
    print_reset(&user, third);     /* line 4 */
    print_reset(&session, first);  /* line 5 */
    print_reset(&session, second); /* line 6 */
    printf("%s\n", now(&user));    /* line 7 */
    print_reset(&user, first);     /* line 8 */
    print_replaced(first);         /* line 9 */
    const char *other = "nobody";  /* not a default, a fallback */
    void *got = ctx_var_get_or(&user, (void *)other);
    printf("%s\n", text(got)); /* line 10 */

    ctx_token_free(first);
    ctx_token_free(second);
    ctx_token_free(third);
    return 0;
}
