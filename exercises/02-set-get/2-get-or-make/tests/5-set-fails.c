/* When the set fails, what was made is released, and its status returned; a variable may have no hook. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);
static ctx_var number = CTX_VAR_INIT("number", NULL);

static ctx_status make_number(void *arg, void **made)
{
    *made = arg;
    return CTX_OK;
}

int main(void)
{
    sets_left = 0;
    show(&log_of_request, open_log, "ann.log");
    show(&number, make_number, "seven");
    printf("get: %s\n", ctx_status_name(ctx_var_get(&log_of_request, &(void *){NULL})));

    refusal = CTX_KEY_ERROR;
    show(&log_of_request, open_log, "eve.log");

    sets_left = 1;
    show(&log_of_request, open_log, "bob.log");
    printf("end of main\n");
    return 0;
}
