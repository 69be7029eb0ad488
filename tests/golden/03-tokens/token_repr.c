/* A token's text shows its variable, and whether the token is used. */
#include "golden.h"

#include "token.h"

static size_t format_number(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%ld", NUMBER(value));
}

static const ctx_hooks hooks = {.format = format_number};
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("the user's deadline", INT(30), &hooks);

static void print_token(const ctx_token *token)
{
    char text[192];
    ctx_token_format(text, sizeof text, token);
    printf("%s\n", text);
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    print_token(token);
    must(ctx_var_reset(&user_id, token));
    print_token(token);
    ctx_token_free(token);

    must(ctx_var_set_token(&deadline, INT(5), &token));
    print_token(token);
    ctx_token_free(token);
    return 0;
}
