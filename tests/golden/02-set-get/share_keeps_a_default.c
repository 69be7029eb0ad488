/* A share of a default keeps the variable that has it, and so the default, when its other owners
 * are gone. */
#include "golden.h"

#include "share.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};

int main(void)
{
    ctx_var *user;
    char *guest = golden_copy("guest");
    must(ctx_var_new_default("user", guest, &hooks, &user));
    ctx_share share;
    must(ctx_var_get_share(user, &share));
    ctx_var_unref(user);
    printf("still here: %s\n", (char *)share.value);
    ctx_share_end(&share);
    printf("end of main\n");
    return 0;
}
