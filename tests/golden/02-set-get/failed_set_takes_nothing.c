/* A set that fails has not taken the value: it is still the caller's, who releases it. */
#include "golden.h"

#include "set_get.h"

static void release(void *value)
{
    printf("released by the hook: %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void log_in(ctx_var *var, const char *name)
{
    char *value = golden_copy(name);
    ctx_status status = attempt(ctx_var_set(var, value));
    printf("set %s: %s\n", name, ctx_status_name(status));
    if (status != CTX_OK) {
        printf("released by the caller: %s\n", value);
        free(value);
    }
}

int main(void)
{
    log_in(&user, "ann");
    log_in(NULL, "bob");
    log_in(&user, "eve");
    printf("end of main\n");
    return 0;
}
