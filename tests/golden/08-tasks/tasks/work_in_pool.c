/* Work for another thread runs in a copy of the task's context: it sees what the task has set, and the task does not
 * see what the work sets. Meanwhile others go on. */
#include "tasks.h"

#include "tasks/work.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *look_up(void *unused)
{
    (void)unused;
    void *user = ctx_var_get_or(&user_id, INT(0));
    must(ctx_var_set(&user_id, INT(-1)));
    return INT(NUMBER(user) * 2);
}

static int handle(void *number)
{
    void *result;
    must(ctx_var_set(&user_id, number));
    must_uv(ctx_task_work(look_up, NULL, &result));
    return NUMBER(result) == 2 * NUMBER(number) && ctx_var_get_or(&user_id, NULL) == number;
}

static int serve(void *unused)
{
    ctx_task *tasks[10];
    int right = 0;
    (void)unused;
    for (long i = 0; i < 10; i++) {
        must_uv(ctx_task_spawn(NULL, handle, INT(i), &tasks[i]));
    }
    for (size_t i = 0; i < 10; i++) {
        int result;
        must_uv(ctx_task_await(tasks[i], &result));
        right += result;
        ctx_task_unref(tasks[i]);
    }
    printf("%d of 10 are right; serve: user %ld\n", right,
           NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
