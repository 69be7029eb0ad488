/* A constructor that fails takes nothing over and hands nothing out: the default is still the caller's. */
#include "golden.h"

#include "var.h"

static void release(void *value)
{
    printf("released by the hook: %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var nobody = CTX_VAR_INIT("nobody", NULL);

static void make(const char *name)
{
    ctx_var *var = &nobody;
    ctx_status status = attempt_into(var, ctx_var_new(name, &hooks, &var));
    printf("%s, and the result is %s\n", ctx_status_name(status), ctx_var_name(var));
    ctx_var_unref(var);
}

static void make_with_default(const char *name, const char *text)
{
    char *value = golden_copy(text);
    ctx_var *var = &nobody;
    ctx_status status = attempt_into(var, ctx_var_new_default(name, value, &hooks, &var));
    printf("%s, and the result is %s\n", ctx_status_name(status), ctx_var_name(var));
    if (status != CTX_OK) {
        printf("released by the caller: %s\n", value);
        free(value);
    }
    ctx_var_unref(var);
}

int main(void)
{
    make("user_id");
    make(NULL);
    make_with_default("user", "guest");
    make_with_default(NULL, "stranger");
    return 0;
}
