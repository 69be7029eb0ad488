/* A variable that is set to NULL has a value, and one whose default is NULL has one, too. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);
static ctx_var silent = CTX_VAR_INIT_DEFAULT("silent", NULL, &log_hooks);

int main(void)
{
    must(ctx_var_set(&log_of_request, NULL));
    show(&log_of_request, open_log, "ann.log");
    show(&silent, open_log, "ann.log");
    return 0;
}
