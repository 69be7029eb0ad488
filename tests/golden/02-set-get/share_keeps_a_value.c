/* A function that is called may set the variable: what the caller got is gone then, unless it has a
 * share of it. */
#include "golden.h"

#include "set_get.h"
#include "share.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void log_in(const char *name)
{
    char *value = golden_copy(name);
    must(ctx_var_set(&user, value));
    printf("%s is in\n", name);
}

int main(void)
{
    log_in("ann");
    ctx_share first;
    must(ctx_var_get_share(&user, &first));
    log_in("bob");
    printf("page sent to %s\n", (char *)first.value);
    ctx_share_end(&first);
    printf("end of main\n");
    return 0;
}
