/* What a task has set is there after each wait, whatever others have set meanwhile; and nothing of it stays with the
 * caller, nor with those who wait for it. */
#include "tasks.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

static int inner(void *number)
{
    printf("inner %ld begins with user %ld\n", NUMBER(number), user());
    must(ctx_var_set(&user_id, number));
    must_uv(ctx_task_sleep(0));
    printf("inner %ld: user %ld\n", NUMBER(number), user());
    for (long i = 0; i < NUMBER(number); i++) {
        must_uv(ctx_task_sleep(0));
    }
    return 0;
}

static int outer(void *number)
{
    ctx_task *task;
    must(ctx_var_set(&user_id, number));
    must_uv(ctx_task_spawn(NULL, inner, INT(NUMBER(number) * 10), &task));
    must_uv(ctx_task_sleep(0));
    printf("outer %ld: user %ld\n", NUMBER(number), user());
    must_uv(ctx_task_await(task, NULL));
    printf("outer %ld after the wait: user %ld\n", NUMBER(number), user());
    ctx_task_unref(task);
    return 0;
}

static int serve(void *unused)
{
    ctx_task *tasks[2];
    (void)unused;
    for (long i = 0; i < 2; i++) {
        must_uv(ctx_task_spawn(NULL, outer, INT(i + 1), &tasks[i]));
    }
    for (size_t i = 0; i < 2; i++) {
        must_uv(ctx_task_await(tasks[i], NULL));
        ctx_task_unref(tasks[i]);
        printf("serve: user %ld\n", user());
    }
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    printf("main: user %ld\n", user());
    return 0;
}
