/* A cancellation that is taken back before the task goes on has never been: the task waits on, or begins. One of two is
 * left, and is told. */
#include "tasks.h"

static int handle(void *name)
{
    int status = ctx_task_sleep(1);
    printf("%s: %s, cancelled %zu times\n", (char *)name, uv_word(status),
           ctx_task_cancelling(ctx_task_current()));
    return 0;
}

static void cancel(ctx_task *task, int times)
{
    while (times-- > 0) {
        must_uv(ctx_task_cancel(task));
    }
    printf("left: %zu\n", ctx_task_uncancel(task));
}

static void end(ctx_task *task)
{
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, handle, "before it begins", &task));
    cancel(task, 1);
    end(task);
    must_uv(ctx_task_spawn(NULL, handle, "while it waits", &task));
    must_uv(ctx_task_sleep(0));
    cancel(task, 1);
    end(task);
    must_uv(ctx_task_spawn(NULL, handle, "one of two", &task));
    must_uv(ctx_task_sleep(0));
    cancel(task, 2);
    end(task);
    cancel(ctx_task_current(), 1);
    must_uv(ctx_task_sleep(0));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    printf("NULL: %zu, %zu\n", ctx_task_cancelling(NULL), ctx_task_uncancel(NULL));
    return 0;
}
