/* A set releases the value that it replaces, once; the last one is released when the program ends. */
#include "golden.h"

#include "set_get.h"

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
    log_in("bob");
    log_in("bob"); /* another value, though an equal one */
    log_in("eve");
    printf("end of main\n");
    return 0;
}
