/* That a variable was NULL, Python's None, is not the same as that it was not set. */
#include "golden.h"

#include "token.h"

static ctx_var session = CTX_VAR_INIT("session", NULL);

static void print_session(void)
{
    void *value;
    if (attempt(ctx_var_get(&session, &value)) == CTX_LOOKUP_ERROR) {
        printf("session is not set\n");
    } else {
        printf("session is %s\n", value == NULL ? "None" : (const char *)value);
    }
}

static void set_and_reset(const char *text)
{
    ctx_token *token;
    must(ctx_var_set_token(&session, (void *)text, &token));
    print_session();

    void *old;
    bool missing = attempt(ctx_token_old_value(token, &old)) == CTX_TOKEN_MISSING;
    printf("missing: %s, None: %s\n", missing ? "True" : "False",
           !missing && old == NULL ? "True" : "False");
    must(ctx_var_reset(&session, token));
    print_session();
    ctx_token_free(token);
}

int main(void)
{
    set_and_reset("first");
    must(ctx_var_set(&session, NULL));
    set_and_reset("second");
    return 0;
}
