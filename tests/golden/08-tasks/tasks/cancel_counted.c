/* How often a task was cancelled is counted, though it is told once; whoever has cancelled it may take that back, and a
 * group that has cancelled its maker does. So each tells its own cancellation from somebody else's. */
#include "tasks.h"

#include "tasks/group.h"

static int handle(void *unused)
{
    ctx_task *self = ctx_task_current();
    (void)unused;
    int status = ctx_task_sleep(3600000);
    printf("handle: %s, cancelled %zu times\n", uv_word(status), ctx_task_cancelling(self));
    printf("handle: %s\n", uv_word(ctx_task_sleep(0)));
    printf("left: %zu", ctx_task_uncancel(self));
    printf(", %zu", ctx_task_uncancel(self));
    printf(", %zu\n", ctx_task_uncancel(self));
    return 42;
}

static int fail(void *unused)
{
    (void)unused;
    return UV_ECONNREFUSED;
}

static int make_group(void *unused)
{
    ctx_group group;
    (void)unused;
    must_uv(ctx_group_begin(&group));
    must_uv(ctx_group_spawn(&group, fail, NULL));
    int status = ctx_task_sleep(3600000);
    printf("in the group: %s, cancelled %zu times\n", uv_word(status),
           ctx_task_cancelling(ctx_task_current()));
    status = ctx_group_end(&group);
    printf("after it: %s, cancelled %zu times\n", uv_word(status),
           ctx_task_cancelling(ctx_task_current()));
    return 0;
}

static int serve(void *unused)
{
    ctx_task *task;
    int result;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, handle, NULL, &task));
    must_uv(ctx_task_sleep(0));
    printf("before: %zu\n", ctx_task_cancelling(task));
    must_uv(ctx_task_cancel(task));
    must_uv(ctx_task_cancel(task));
    printf("cancelled twice: %zu\n", ctx_task_cancelling(task));
    must_uv(ctx_task_await(task, &result));
    printf("result: %d\n", result);
    ctx_task_unref(task);
    return make_group(NULL);
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
