/* The call is cancelled for the deadline, and the work comes to something all the same: that is how
 * it ended. The cancellation is taken back, whatever became of it. */
#include "blocks.h"

static int serve(void *unused)
{
    deadline block;
    (void)unused;
    begin(&block, 0);
    int status = ctx_task_sleep(A_WHILE);
    tell("in the block", status);
    tell("and on", ctx_task_sleep(1));
    tell("it has a page", end(&block, 42));

    begin(&block, 0);
    status = ctx_task_sleep(A_WHILE);
    tell("in the block", status);
    tell("it has failed", end(&block, UV_ECONNREFUSED));
    tell("after it", ctx_task_sleep(1));
    return 0;
}

int main(void)
{
    return run(serve);
}
