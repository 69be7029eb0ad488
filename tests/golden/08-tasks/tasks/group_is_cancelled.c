/* Who waits for a group and is cancelled cancels its tasks, and waits for their end all the same; then it is told. */
#include "tasks.h"

#include "tasks/group.h"

static int handle(void *name)
{
    printf("%s: %s\n", (char *)name, uv_word(ctx_task_sleep(3600000)));
    must_uv(ctx_task_sleep(0));
    printf("%s ends\n", (char *)name);
    return 0;
}

static int wait_for_it(void *unused)
{
    ctx_group group;
    (void)unused;
    must_uv(ctx_group_begin(&group));
    must_uv(ctx_group_spawn(&group, handle, "its task"));
    int status = ctx_group_end(&group);
    printf("the group: %s\n", uv_word(status));
    return status;
}

static int serve(void *unused)
{
    ctx_task *task;
    int result;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, wait_for_it, NULL, &task));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(task));
    must_uv(ctx_task_await(task, &result));
    printf("its maker: %s\n", uv_word(result));
    ctx_task_unref(task);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
