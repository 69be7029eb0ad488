/* When nothing can be made, nothing is set, and the caller learns from the status why. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);

static ctx_status disk_full(void *arg, void **made)
{
    tell("no room for", arg);
    (void)made;
    return CTX_NO_MEMORY;
}

static ctx_status no_such_name(void *arg, void **made)
{
    tell("nobody has heard of", arg);
    (void)made;
    return CTX_KEY_ERROR;
}

/* Another variable than ours has no value: that is no reason to try again. */
static ctx_status no_folder(void *arg, void **made)
{
    tell("no folder for", arg);
    (void)made;
    return CTX_LOOKUP_ERROR;
}

static void print_nulls(void)
{
    void *value = "untouched";
    printf("no variable: %s, %s\n", ctx_status_name(get_or_make(NULL, open_log, "x", &value)),
           (char *)value);
    printf("no maker: %s, %s\n", ctx_status_name(get_or_make(&log_of_request, NULL, "x", &value)),
           (char *)value);
    printf("no place for it: %s\n",
           ctx_status_name(get_or_make(&log_of_request, open_log, "x", NULL)));
}

int main(void)
{
    show(&log_of_request, disk_full, "ann.log");
    show(&log_of_request, no_such_name, "bob.log");
    show(&log_of_request, no_folder, "eve.log");
    printf("get: %s\n", ctx_status_name(ctx_var_get(&log_of_request, &(void *){NULL})));
    print_nulls();
    return 0;
}
