/* The current context is a mapping like any other, which shows what is set now. */
#include "golden.h"

#include "mapping.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void describe(void)
{
    const ctx_context *current = ctx_context_current();
    void *value = INT(-1);
    ctx_status status = attempt(ctx_context_get(current, &user_id, &value));
    printf("len %zu, user_id: %s, %ld", ctx_context_len(current), ctx_status_name(status),
           NUMBER(value));
    printf("; or 1: %ld", NUMBER(ctx_context_get_or(current, &user_id, INT(1))));
    printf("; deadline is in it: %s\n",
           ctx_context_contains(current, &deadline) ? "True" : "False");
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    describe();
    must(ctx_var_set(&deadline, INT(5)));
    describe();
    must(ctx_var_reset(&user_id, token));
    describe();
    ctx_token_free(token);
    return 0;
}
