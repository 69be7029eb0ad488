/* Who is logged in while the job is done has no line of this job. */
#include "golden.h"

#include "answer.h"

static ctx_status hand_over(void)
{
    must(log_in(67890, "bob"));
    must(log_in(1024, "eve"));
    return CTX_OK;
}

int main(void)
{
    must(log_in(12345, "ann"));
    must(log_job("night shift", hand_over));
    must(log_job("day shift", hand_over));
    return 0;
}
