/* A value that copies share is released once, when the last context lets go of it. */
#include "golden.h"

#include "copy_context.h"
#include "set_get.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

int main(void)
{
    char *ann = golden_copy("ann");
    must(ctx_var_set(&user, ann));
    ctx_context *first;
    must(ctx_copy_context(&first));
    ctx_context *second;
    must(ctx_context_copy(first, &second));

    char *bob = golden_copy("bob");
    must(ctx_var_set(&user, bob));
    printf("bob is set\n");

    ctx_context_unref(first);
    printf("the first copy is gone\n");
    ctx_context_unref(second);
    printf("the second copy is gone\n");
    return 0;
}
