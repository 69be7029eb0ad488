/* When nothing can be made, nothing is set, and the caller learns why. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);

static ctx_status disk_full(void *arg, void **made)
{
    printf("no room for %s\n", (char *)arg);
    (void)made;
    return CTX_NO_MEMORY;
}

int main(void)
{
    show(&log_of_request, disk_full, "ann.log");
    printf("get: %s\n", ctx_status_name(ctx_var_get(&log_of_request, &(void *){NULL})));

    void *value = "untouched";
    printf("no variable: %s, %s\n", ctx_status_name(get_or_make(NULL, open_log, "x", &value)),
           (char *)value);
    return 0;
}
