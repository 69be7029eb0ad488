/* A default lives as long as its variable, which lives as long as it has an owner. */
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
    ctx_var *also_user = ctx_var_ref(user);

    ctx_var_unref(user);
    printf("one owner left\n");

    void *value;
    must(ctx_var_default(also_user, &value));
    printf("%s is %s\n", ctx_var_name(also_user), (const char *)value);

    ctx_var_unref(also_user);
    printf("no owner left\n");
    return 0;
}
