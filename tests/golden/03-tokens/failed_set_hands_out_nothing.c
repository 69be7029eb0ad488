/* A set that fails hands no token out, takes no value over and leaves the variable as it was. */
#include "golden.h"

#include "token.h"

static void release(void *value)
{
    printf("released by the hook: %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var session = CTX_VAR_INIT("session", NULL);

/* Where a token is handed out, it is in *token; there is another one before. */
static void log_in(ctx_var *var, const char *name, ctx_token **token)
{
    char *value = golden_copy(name);
    ctx_status status = attempt_into(*token, ctx_var_set_token(var, value, token));
    printf("set %s: %s, the token is one of %s\n", name, ctx_status_name(status),
           ctx_var_name(ctx_token_var(*token)));
    if (status != CTX_OK) {
        printf("released by the caller: %s\n", value);
        free(value);
    }
    printf("user: %s\n", (char *)ctx_var_get_or(&user, "not set"));
}

static void print_old_value(const ctx_token *token)
{
    void *value = "what was there before";
    ctx_status status = attempt_into(value, ctx_token_old_value(token, &value));
    printf("old value: %s, the result is %s\n", ctx_status_name(status), (char *)value);
}

int main(void)
{
    ctx_token *before;
    must(ctx_var_set_token(&session, NULL, &before));
    ctx_token *first = before;
    ctx_token *none = before;
    ctx_token *second = before;
    log_in(&user, "ann", &first);
    log_in(NULL, "bob", &none);
    log_in(&user, "eve", &second);
    print_old_value(first);
    print_old_value(second);

    ctx_token_free(before);
    ctx_token_free(first);
    ctx_token_free(second);
    printf("end of main\n");
    return 0;
}
