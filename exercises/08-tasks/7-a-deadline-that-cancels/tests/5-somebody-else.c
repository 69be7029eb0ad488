/* The task is cancelled by somebody else, long before the deadline, and in the very round in which
 * that passes: it is not the block's, which must not take it for a deadline; and it is still
 * counted. */
#include "blocks.h"

static int wait_long(void *unused)
{
    deadline block;
    (void)unused;
    begin(&block, HOUR);
    int status = end(&block, ctx_task_sleep(HOUR));
    tell("an hour", status);
    return status;
}

static void *cancel(void *task)
{
    must_uv(ctx_task_cancel(task));
    return NULL;
}

static int wait_for_both(void *unused)
{
    deadline block;
    (void)unused;
    must_uv(ctx_loop_call_soon(NULL, cancel, ctx_task_current(), NULL));
    begin(&block, 0); /* both come before this task has its turn again */
    int status = ctx_task_sleep(A_WHILE);
    tell("in the block", status);
    status = end(&block, status);
    tell("both", status);
    return status;
}

static void finish(ctx_task *task)
{
    int result;
    must_uv(ctx_task_await(task, &result));
    printf("the task: %s\n", uv_word(result));
    ctx_task_unref(task);
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, wait_long, NULL, &task));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(task));
    finish(task);
    must_uv(ctx_task_spawn(NULL, wait_for_both, NULL, &task));
    finish(task);
    return 0;
}

int main(void)
{
    return run(serve);
}
