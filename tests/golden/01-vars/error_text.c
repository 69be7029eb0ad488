/* The text of an error names its subject, or a plain noun, and goes into a buffer of any size. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_text(ctx_status status, const char *subject)
{
    char text[128];
    size_t length = ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s\n", ctx_status_name(status), text);

    char begin[9];
    bool same = ctx_status_format(begin, sizeof begin, status, subject) == length &&
                ctx_status_format(NULL, 0, status, subject) == length && length == strlen(text);
    printf("  begins with: %s; always the same length: %s\n", begin, same ? "True" : "False");
}

int main(void)
{
    void *value;
    ctx_status status = attempt(ctx_var_default(&user_id, &value));
    print_text(status, ctx_var_name(&user_id));
    print_text(status, NULL);
    print_text(attempt(ctx_var_default(NULL, &value)), "nobody asks for this");

    printf("a number that is no status: %s\n", ctx_strerror(CTX_STATUS_COUNT));
    printf("nor is that: %s\n", ctx_strerror((ctx_status)-1));
    return 0;
}
