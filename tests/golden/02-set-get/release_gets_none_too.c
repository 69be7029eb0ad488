/* Each value that was set is released, NULL too; where a variable was not set there is nothing to release. */
#include "golden.h"

#include "set_get.h"

static void release(void *value)
{
    printf("  released %s\n", value == NULL ? "None" : (const char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", &hooks);

static void log_in(char *name)
{
    printf("set to %s\n", name == NULL ? "None" : name);
    must(ctx_var_set(&user, name));
}

int main(void)
{
    log_in(NULL); /* the default stays where it is */
    log_in("ann");
    log_in(NULL);
    printf("end of main\n");
    return 0;
}
