/* What is set is handed out, and so is a default: nothing is made. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);
static ctx_var log_of_server = CTX_VAR_INIT_DEFAULT("server", "stderr", &log_hooks);

int main(void)
{
    void *made;
    must(open_log("ann.log", &made));
    must(ctx_var_set(&log_of_request, made));
    show(&log_of_request, open_log, "bob.log");
    show(&log_of_server, open_log, "bob.log");
    return 0;
}
