/* A value is released when the next one is in its place, and the last one when its context has been left. */
#include "golden.h"

#include "set_get.h"

static ctx_var user;

static void release(void *value)
{
    const char *now = ctx_var_get_or(&user, "not set");
    printf("released %s; user is %s\n", (const char *)value, now);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    must(ctx_var_set(&user, "ann"));
    must(ctx_var_set(&user, "bob"));
    must(ctx_var_set(&user, "eve"));
    printf("end of main\n");
    return 0;
}
