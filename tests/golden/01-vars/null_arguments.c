/* NULL in place of an object is a type error, and it changes nothing; where it means "nothing", it is allowed. */
#include "golden.h"

#include "var.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_error(const char *call, ctx_status status)
{
    char text[128];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("%s: %s: %s\n", call, ctx_status_name(status), text);
}

int main(void)
{
    ctx_var *var = &deadline;
    void *value = INT(7);
    print_error("new, no name", attempt(ctx_var_new(NULL, NULL, &var)));
    print_error("new, no result", attempt(ctx_var_new("user_id", NULL, NULL)));
    print_error("new with default, no name", attempt(ctx_var_new_default(NULL, value, NULL, &var)));
    print_error("default, no variable", attempt(ctx_var_default(NULL, &value)));
    print_error("default, no result", attempt(ctx_var_default(&deadline, NULL)));
    printf("the results are untouched: %s, %ld\n", ctx_var_name(var), NUMBER(value));

    char text[8] = "old";
    size_t length = ctx_var_format(text, sizeof text, NULL);
    printf("format writes %zu characters: \"%s\"\n", length, text);
    length = ctx_var_format_value(text, sizeof text, NULL, value);
    printf("and of a value %zu: \"%s\"\n", length, text);
    printf("name gives NULL: %s\n", ctx_var_name(NULL) == NULL ? "True" : "False");
    printf("ref gives NULL: %s\n", ctx_var_ref(NULL) == NULL ? "True" : "False");
    ctx_var_unref(NULL);
    return 0;
}
