/* The deadline passes while the task waits: the call is cancelled, the block says that it has timed
 * out, and after it the task waits as ever. */
#include "blocks.h"

static int serve(void *unused)
{
    deadline block;
    (void)unused;
    begin(&block, 1);
    int status = ctx_task_sleep(A_WHILE);
    printf("in the block: %s\n", uv_word(status));
    tell("the block", end(&block, status));
    tell("after it", ctx_task_sleep(1));
    return 0;
}

int main(void)
{
    return run(serve);
}
