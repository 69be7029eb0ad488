/* A copy of a variable's structure is another variable, which nobody counts: it has no part in the end of the first. */
#include "golden.h"

#include "var.h"

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
}

static const ctx_hooks hooks = {.release = release};

int main(void)
{
    ctx_var *user;
    must(ctx_var_new_default("user", "guest", &hooks, &user));
    ctx_var copy = *user;
    printf("the same name: %s\n", ctx_var_name(&copy) == ctx_var_name(user) ? "True" : "False");

    ctx_var_unref(&copy);
    ctx_var_unref(&copy);
    printf("the copy has no owners to lose\n");
    printf("ref gives the copy: %s\n", ctx_var_ref(&copy) == &copy ? "True" : "False");
    ctx_var_unref(user);
    printf("user is gone\n");
    ctx_var_unref(&copy);
    return 0;
}
