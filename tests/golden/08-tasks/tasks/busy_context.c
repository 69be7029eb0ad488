/* Somebody else is in a task's context when it is to go on, another task perhaps: it goes on when that one has
 * left. A callback waits as well. In asyncio each is an error that the loop reports, and the task never goes on. */
#include "tasks.h"

#include "run.h"
#include "tasks/handle.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *hold(void *unused)
{
    must_uv(ctx_task_sleep(5));
    puts("the holder leaves");
    return unused;
}

static int wait_inside(void *shared)
{
    ctx_context *inner = NULL;
    (void)shared;
    must(ctx_var_set(&user_id, INT(1)));
    must_into(inner, ctx_context_new(&inner));
    must(ctx_run(inner, hold, NULL, NULL));
    ctx_context_unref(inner);
    return 0;
}

static int go_on(void *unused)
{
    (void)unused;
    printf("the task: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must_uv(ctx_task_sleep(0));
    return 0;
}

static void *call(void *unused)
{
    printf("the callback: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return unused;
}

static int serve(void *shared)
{
    ctx_task *first;
    ctx_task *second;
    must_uv(ctx_task_spawn(shared, wait_inside, shared, &first));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_spawn(shared, go_on, NULL, &second));
    must_uv(ctx_task_await(first, NULL));
    must_uv(ctx_task_await(second, NULL));
    ctx_task_unref(first);
    ctx_task_unref(second);
    must_uv(ctx_task_spawn(shared, wait_inside, shared, &first));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_loop_call_soon(shared, call, NULL, NULL));
    must_uv(ctx_task_await(first, NULL));
    must_uv(ctx_task_sleep(20));
    ctx_task_unref(first);
    return 0;
}

int main(void)
{
    ctx_context *shared = NULL;
    must_into(shared, ctx_context_new(&shared));
    must_uv(ctx_loop_run(serve, shared, NULL));
    ctx_context_unref(shared);
    return 0;
}
