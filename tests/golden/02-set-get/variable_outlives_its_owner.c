/* A variable that is set somewhere stays whole after its owner lets go of it. */
#include "golden.h"

#include "set_get.h"

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
}

static const ctx_hooks hooks = {.release = release};

int main(void)
{
    ctx_var *unset;
    must(ctx_var_new_default("unset", "default of unset", &hooks, &unset));
    ctx_var *set;
    must(ctx_var_new_default("set", "default of set", &hooks, &set));
    must(ctx_var_set(set, "value of set"));

    ctx_var_unref(unset);
    ctx_var_unref(set);
    printf("end of main\n"); /* here the context goes, and with it what it holds */
    return 0;
}
