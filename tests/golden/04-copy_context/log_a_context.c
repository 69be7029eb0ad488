/* A log line of whatever a context holds, written by code that knows none of its variables. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

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

static ctx_var user_id = CTX_VAR_INIT("user_id", &number_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &name_hooks);
static ctx_var parent = CTX_VAR_INIT("parent", NULL);

static int by_text(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void log_context(const ctx_context *context)
{
    char lines[3][64];
    size_t count = 0;
    ctx_iter iter;
    ctx_var *var;
    void *value;
    must(ctx_iter_begin(context, &iter));
    while (count < 3 && ctx_iter_next(&iter, &var, &value)) {
        char text[40];
        ctx_var_format_value(text, sizeof text, var, value);
        snprintf(lines[count++], sizeof lines[0], "%s=%s", ctx_var_name(var), text);
    }
    ctx_iter_end(&iter);
    qsort(lines, count, sizeof lines[0], by_text);
    for (size_t i = 0; i < count; i++) {
        printf("%s%s", lines[i], i + 1 < count ? " " : "\n");
    }
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_var_set(&tenant, "blue"));
    must(ctx_var_set(&parent, NULL));
    ctx_context *request;
    must(ctx_copy_context(&request));
    log_context(request);
    ctx_context_unref(request);
    return 0;
}
