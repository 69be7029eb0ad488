/* The wire tells variables apart by their names alone: two of one name, or one without, cannot
 * be written. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var another = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var nameless = CTX_VAR_INIT("", &ctx_int_hooks);

static void write_with(const char *what, ctx_var *var)
{
    ctx_token *token;
    must(ctx_var_set_token(var, CTX_INT(67890), &token));
    char *text = NULL;
    ctx_status status = attempt(ctx_baggage_write(NULL, &text));
    if (status == CTX_OK) {
        printf("%s: %s\n", what, text);
    } else {
        printf("%s: %s: %s\n", what, ctx_status_name(status), ctx_strerror(status));
    }
    free(text);
    must(ctx_var_reset(var, token));
    ctx_token_free(token);
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    write_with("the same variable again", &user_id);
    write_with("another one of that name", &another);
    write_with("one without a name", &nameless);
    return 0;
}
