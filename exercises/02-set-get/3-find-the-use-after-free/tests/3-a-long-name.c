/* A name has any length, from nothing to more than a line. */
#include "golden.h"

#include "answer.h"

static ctx_status log_out(void)
{
    must(log_in(0, ""));
    return CTX_OK;
}

int main(void)
{
    char name[301];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    must(log_in(1, name));
    must(log_job("job", log_out));
    must(log_job("job", log_out));
    return 0;
}
