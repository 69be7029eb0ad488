/* A value that was got from a context with a share of it stays when the context goes. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

int main(void)
{
    char *ann = golden_copy("ann");
    char *bob = golden_copy("bob");
    must(ctx_var_set(&user, ann));
    ctx_context *before;
    must(ctx_copy_context(&before));
    must(ctx_var_set(&user, bob));

    ctx_share share;
    must(ctx_context_get_share(before, &user, &share));
    ctx_status status = attempt(ctx_context_get_share(before, &deadline, &share));
    printf("deadline: %s\n", ctx_status_name(status));
    ctx_context_unref(before);
    printf("the copy is gone: %s\n", (char *)share.value);
    ctx_share_end(&share);
    printf("end of main\n");
    return 0;
}
