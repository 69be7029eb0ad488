/* A value's text, as Python's repr has it: by the format hook of its variable, or else None for NULL, and
 * for anything else where it lies. */
#include "golden.h"

#include "var.h"

static size_t format_number(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%ld", NUMBER(value));
}

static const ctx_hooks number_hooks = {.format = format_number};

static ctx_var deadline = CTX_VAR_INIT("deadline", &number_hooks);
static ctx_var log_file = CTX_VAR_INIT("log_file", NULL);

static void print_value(const ctx_var *var, const void *value)
{
    char text[64];
    ctx_var_format_value(text, sizeof text, var, value);
    printf("%s: %s\n", ctx_var_name(var), text);
}

int main(void)
{
    print_value(&deadline, INT(30));
    print_value(&deadline, INT(0));
    print_value(&log_file, NULL);
    print_value(&log_file, &deadline);

    char cut[3];
    size_t whole = ctx_var_format_value(cut, sizeof cut, &deadline, INT(12345));
    printf("%zu characters, of which there is room for %s\n", whole, cut);
    return 0;
}
