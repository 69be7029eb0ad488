/* A task of a group that fails cancels the others, and the one that made the group, too, if that is not waiting for the
 * group yet; each of them in its own context. Afterwards the maker goes on, and the failure is what it is told. */
#include "tasks.h"

#include "tasks/group.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static int wait_long(void *unused)
{
    (void)unused;
    int status = ctx_task_sleep(3600000);
    printf("user %ld: %s\n", user(), uv_word(status));
    return status;
}

static int fail(void *unused)
{
    (void)unused;
    must_uv(ctx_task_sleep(0));
    printf("user %ld fails\n", user());
    return UV_EACCES;
}

static void begin(ctx_group *group)
{
    must_uv(ctx_group_begin(group));
    must(ctx_var_set(&user_id, INT(1)));
    must_uv(ctx_group_spawn(group, wait_long, NULL));
    must(ctx_var_set(&user_id, INT(2)));
    must_uv(ctx_group_spawn(group, fail, NULL));
    must(ctx_var_set(&user_id, INT(3)));
}

static int serve(void *unused)
{
    ctx_group group;
    (void)unused;
    begin(&group);
    printf("waits for the group: %s, user %ld\n", uv_word(ctx_group_end(&group)), user());
    begin(&group);
    must(ctx_var_set(&user_id, INT(4)));
    printf("serve, user %ld: %s\n", user(), uv_word(ctx_task_sleep(3600000)));
    printf("waits for something else: %s, user %ld\n", uv_word(ctx_group_end(&group)), user());
    printf("serve goes on: %s\n", uv_word(ctx_task_sleep(0)));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
