/* A default of NULL, Python's None, is a default like any other: no lookup error. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, NULL);

static void print_default(const ctx_var *var)
{
    void *value;
    if (attempt(ctx_var_default(var, &value)) == CTX_LOOKUP_ERROR) {
        printf("%s is not set\n", ctx_var_name(var));
    } else {
        printf("%s is %s\n", ctx_var_name(var), value == NULL ? "None" : "something");
    }
}

int main(void)
{
    print_default(&user_id);
    print_default(&session);

    char text[128];
    ctx_var_format(text, sizeof text, &session);
    printf("%s\n", text);
    return 0;
}
