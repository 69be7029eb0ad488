/* To end a share twice gives back one; and where there is no value, there is no share. */
#include "golden.h"

#include "set_get.h"
#include "share.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    ctx_share share = {.value = "untouched"};
    ctx_status status = attempt(ctx_var_get_share(&user, &share));
    printf("%s: %s\n", ctx_status_name(status), (char *)share.value);

    must(ctx_var_set(&user, "ann"));
    must(ctx_var_get_share(&user, &share));
    ctx_share_end(&share);
    ctx_share_end(&share);
    ctx_share_end(NULL);
    printf("still set: %s\n", (char *)ctx_var_get_or(&user, "nobody"));
    must(ctx_var_set(&user, "bob"));
    return 0;
}
