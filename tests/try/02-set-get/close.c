#include "set_get.h"
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void close_log(void *name)
{
    long id = (long)ctx_var_get_or(&user_id, NULL);
    printf("%s closed by user %ld\n", (const char *)name, id);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var log_name = CTX_VAR_INIT("log_name", &log_hooks);

int main(void)
{
    ctx_var_set(&log_name, "monday.log");
    ctx_var_set(&user_id, (void *)12345);
    ctx_var_set(&log_name, "tuesday.log");
    return 0;
}
