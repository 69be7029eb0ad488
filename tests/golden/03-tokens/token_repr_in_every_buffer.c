/* A token's text is cut to the buffer that it is given, its variable's text within it, and its length is told. */
#include "golden.h"

#include "token.h"

static size_t format_number(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%ld", NUMBER(value));
}

static const ctx_hooks hooks = {.format = format_number};
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), &hooks);

/* Whether the buffer has the beginning of the text, ended, and is untouched behind its end. */
static bool holds(const char *buffer, size_t size, const char *text, size_t length)
{
    size_t fits = size == 0 ? 0 : length < size - 1 ? length : size - 1;
    return memcmp(buffer, text, fits) == 0 && (size == 0 || buffer[fits] == '\0') &&
           buffer[size] == '#';
}

static void try_every_size(const ctx_token *token)
{
    char text[192];
    size_t length = ctx_token_format(text, sizeof text, token);
    printf("%s\n", text);
    bool right = length == strlen(text) && ctx_token_format(NULL, 0, token) == length;
    for (size_t size = 0; size < length + 2; size++) {
        char buffer[194];
        memset(buffer, '#', sizeof buffer);
        right = ctx_token_format(buffer, size, token) == length && right &&
                holds(buffer, size, text, length);
    }
    printf("right in every buffer: %s\n", right ? "True" : "False");
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&deadline, INT(5), &token));
    try_every_size(token);
    must(ctx_var_reset(&deadline, token));
    try_every_size(token);
    ctx_token_free(token);
    return 0;
}
