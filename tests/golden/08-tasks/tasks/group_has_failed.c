/* A group of which a task has failed takes no other task. */
#include "tasks.h"

#include "tasks/group.h"

static int fail(void *unused)
{
    (void)unused;
    return UV_ENOENT;
}

static int serve(void *unused)
{
    ctx_group group;
    (void)unused;
    must_uv(ctx_group_begin(&group));
    must_uv(ctx_group_spawn(&group, fail, NULL));
    printf("serve: %s\n", uv_word(ctx_task_sleep(3600000)));
    printf("one more: %s\n", uv_word(ctx_group_spawn(&group, fail, NULL)));
    printf("the group: %s\n", uv_word(ctx_group_end(&group)));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
