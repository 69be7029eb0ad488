/* What is not there is made, and made once: the next one to ask gets the same. */
#include "log.h"

static ctx_var log_of_request = CTX_VAR_INIT("log", &log_hooks);

int main(void)
{
    show(&log_of_request, open_log, "ann.log");
    show(&log_of_request, open_log, "bob.log");

    void *value = NULL;
    must(ctx_var_get(&log_of_request, &value));
    printf("and get gives %s\n", (char *)value);
    return 0;
}
