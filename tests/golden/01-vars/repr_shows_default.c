/* A variable's text shows its default, written by the format hook of its values. */
#include "golden.h"

#include "var.h"

static size_t format_number(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "%ld", NUMBER(value));
}

static size_t format_name(char *buffer, size_t size, const void *value)
{
    return (size_t)snprintf(buffer, size, "'%s'", (const char *)value);
}

static const ctx_hooks number_hooks = {.format = format_number};
static const ctx_hooks name_hooks = {.format = format_name};

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), &number_hooks);

int main(void)
{
    char text[128];
    ctx_var_format(text, sizeof text, &deadline);
    printf("%s\n", text);

    ctx_var *user;
    must(ctx_var_new_default("user", "guest", &name_hooks, &user));
    ctx_var_format(text, sizeof text, user);
    printf("%s\n", text);
    ctx_var_unref(user);
    return 0;
}
