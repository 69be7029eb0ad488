/* A token tells what its set replaced, before and after its reset; at first that is Token.MISSING. */
#include "golden.h"

#include "token.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_old_value(const ctx_token *token)
{
    void *value;
    ctx_status status = attempt(ctx_token_old_value(token, &value));
    if (status == CTX_TOKEN_MISSING) {
        printf("old value: <%s>\n", ctx_status_name(status));
    } else {
        printf("old value: %ld\n", NUMBER(value));
    }
}

int main(void)
{
    ctx_token *first;
    must(ctx_var_set_token(&user_id, INT(12345), &first));
    print_old_value(first); /* a default is not an old value */

    ctx_token *second;
    must(ctx_var_set_token(&user_id, INT(67890), &second));
    print_old_value(second);

    must(ctx_var_reset(&user_id, second));
    print_old_value(second);

    ctx_token_free(first);
    ctx_token_free(second);
    return 0;
}
