/* A job may have another job inside, with another user: each pair of lines is its own. */
#include "golden.h"

#include "answer.h"

static ctx_status inner(void)
{
    must(log_in(1024, "eve"));
    return CTX_OK;
}

static ctx_status middle(void)
{
    must(log_in(67890, "bob"));
    must(log_job("upload", inner));
    return CTX_OK;
}

int main(void)
{
    must(log_in(12345, "ann"));
    must(log_job("request", middle));
    return 0;
}
