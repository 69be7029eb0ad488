/* The work is done before the deadline: its status is what it is, and afterwards there is no
 * deadline that could cancel somebody. */
#include "blocks.h"

static void wait_for(const char *what, uint64_t ms, int result)
{
    deadline block;
    begin(&block, ms);
    tell("in the block", ctx_task_sleep(1));
    tell(what, end(&block, result));
}

static int serve(void *unused)
{
    deadline block;
    (void)unused;
    tell("before", 0);
    wait_for("an hour", HOUR, 0);
    wait_for("a failure", MINUTE, UV_ECONNREFUSED);
    wait_for("none", DEADLINE_NONE, 42);

    begin(&block, 0);
    tell("past at once, without a wait", end(&block, 0));
    tell("after it", ctx_task_sleep(2));
    tell("and", ctx_task_sleep(0));
    return 0;
}

int main(void)
{
    return run(serve);
}
