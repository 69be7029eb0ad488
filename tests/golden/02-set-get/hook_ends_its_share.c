/* A share is given back before any hook runs: a hook that ends it once more gives back nothing. */
#include "golden.h"

#include "set_get.h"
#include "share.h"

static ctx_share kept;

static void release(void *value)
{
    printf("released %s; kept: %s\n", (char *)value, kept.value == NULL ? "nothing" : "something");
    ctx_share_end(&kept);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    char *ann = golden_copy("ann");
    char *bob = golden_copy("bob");
    must(ctx_var_set(&user, ann));
    must(ctx_var_get_share(&user, &kept));
    must(ctx_var_set(&user, bob));
    printf("kept: %s\n", (char *)kept.value);
    ctx_share_end(&kept);
    printf("end of main\n");
    return 0;
}
