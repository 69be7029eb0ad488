/* A job that logs nobody in has one user on both lines; without a user, no job. */
#include "golden.h"

#include "answer.h"

static ctx_status backup(void)
{
    printf("copying\n");
    return CTX_OK;
}

int main(void)
{
    printf("%s\n", ctx_status_name(log_job("backup", backup)));
    must(log_in(12345, "ann"));
    must(log_job("backup", backup));
    must(log_job("second backup", backup));
    return 0;
}
