/* A task that is cancelled finds that out from the call that it waits in, once, and in its own context. It may go on;
 * then it ends as if nothing had been. One that does not is cancelled, and so is one that had not begun. */
#include "tasks.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static int give_up(void *unused)
{
    (void)unused;
    must(ctx_var_set(&user_id, INT(1)));
    int status = ctx_task_sleep(3600000);
    printf("give_up: %s, user %ld\n", uv_word(status), NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return status;
}

static int go_on(void *unused)
{
    (void)unused;
    must(ctx_var_set(&user_id, INT(2)));
    printf("go_on: %s\n", uv_word(ctx_task_sleep(3600000)));
    printf("go_on: %s, user %ld\n", uv_word(ctx_task_sleep(0)),
           NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 42;
}

static int wait_for(void *task)
{
    int status = ctx_task_await(task, NULL);
    printf("wait_for: %s\n", uv_word(status));
    return status;
}

static int never(void *unused)
{
    (void)unused;
    puts("never");
    return 0;
}

static void end(const char *name, ctx_task *task)
{
    int result;
    must_uv(ctx_task_await(task, &result));
    printf("%s: %s %d\n", name, uv_word(result), result < 0 ? 0 : result);
    ctx_task_unref(task);
}

static int serve(void *unused)
{
    ctx_task *first;
    ctx_task *second;
    ctx_task *third;
    ctx_task *fourth;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, give_up, NULL, &first));
    must_uv(ctx_task_spawn(NULL, go_on, NULL, &second));
    must_uv(ctx_task_spawn(NULL, wait_for, second, &third));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_spawn(NULL, never, NULL, &fourth));
    must_uv(ctx_task_cancel(fourth));
    must_uv(ctx_task_cancel(third));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(first));
    must_uv(ctx_task_cancel(second));
    end("give_up", first);
    end("wait_for", third);
    end("never", fourth);
    end("go_on", second);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
