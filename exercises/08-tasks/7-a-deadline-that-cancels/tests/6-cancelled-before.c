/* A task that was cancelled before the block, and cleans up now, has a deadline for that, which
 * times out as any other; the cancellation of before is still counted afterwards. */
#include "blocks.h"

static int clean_up(void *unused)
{
    deadline block;
    (void)unused;
    int status = ctx_task_sleep(HOUR);
    tell("is cancelled", status);
    begin(&block, 1);
    tell("cleans up", end(&block, ctx_task_sleep(A_WHILE)));
    return status;
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, clean_up, NULL, &task));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(task));
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
    return 0;
}

int main(void)
{
    return run(serve);
}
