/* Whatever the size of the buffer, a formatter writes what fits and not a byte more; for size 0 there need be none. */
#include "golden.h"

#include "var.h"

static size_t format_number(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%ld", NUMBER(value));
}

static const ctx_hooks number_hooks = {.format = format_number};
static const ctx_hooks no_hooks = {.format = NULL};

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(12345), &number_hooks);
static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, &no_hooks);

/* Whether the buffer has the beginning of the text, ended, and is untouched behind its end. */
static bool holds(const char *buffer, size_t size, const char *text, size_t length)
{
    size_t fits = size == 0 ? 0 : length < size - 1 ? length : size - 1;
    return memcmp(buffer, text, fits) == 0 && (size == 0 || buffer[fits] == '\0') &&
           buffer[size] == '#';
}

static void try_every_size(const ctx_var *var)
{
    char text[128];
    size_t length = ctx_var_format(text, sizeof text, var);
    printf("%s\n", text);
    size_t right = ctx_var_format(NULL, 0, var) == length;
    for (size_t size = 0; size < length + 2; size++) {
        char buffer[130];
        memset(buffer, '#', sizeof buffer);
        right += ctx_var_format(buffer, size, var) == length && holds(buffer, size, text, length);
    }
    printf("right in every buffer: %s\n", right == length + 3 ? "True" : "False");
}

int main(void)
{
    try_every_size(&deadline);
    try_every_size(&session);
    return 0;
}
