/* A variable set to NULL, Python's None, is set: it beats the fallback and the default. */
#include "golden.h"

#include "set_get.h"

static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);

static void print_user(void)
{
    void *value;
    must(ctx_var_get(&user, &value));
    const char *got = value;
    const char *got_or = ctx_var_get_or(&user, "nobody");
    printf("get: %s, get or nobody: %s\n", got == NULL ? "None" : got,
           got_or == NULL ? "None" : got_or);
}

int main(void)
{
    print_user();
    must(ctx_var_set(&user, NULL));
    print_user();
    must(ctx_var_set(&user, "ann"));
    print_user();
    return 0;
}
