/* A job that fails has no second line, and its status is handed on. */
#include "golden.h"

#include "answer.h"

static ctx_status fail(void)
{
    must(log_in(67890, "bob"));
    return CTX_KEY_ERROR;
}

static ctx_status succeed(void)
{
    must(log_in(1024, "eve"));
    return CTX_OK;
}

int main(void)
{
    must(log_in(12345, "ann"));
    printf("%s\n", ctx_status_name(attempt(log_job("backup", fail))));
    printf("%s\n", ctx_status_name(attempt(log_job("backup", succeed))));
    return 0;
}
