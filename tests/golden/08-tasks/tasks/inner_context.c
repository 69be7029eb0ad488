/* A task waits inside another context, which it runs something in: that stays entered, and nobody else gets in, while
 * others go on. Back outside it is in its own again. In Python nobody can wait in there. */
#include "tasks.h"

#include "run.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void say(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void *wait_inside(void *unused)
{
    must(ctx_var_set(&user_id, INT(2)));
    must_uv(ctx_task_sleep(0));
    say("inside, after the wait");
    must_uv(ctx_task_sleep(0));
    return unused;
}

static int handle(void *inner)
{
    must(ctx_var_set(&user_id, INT(1)));
    must(ctx_run(inner, wait_inside, NULL, NULL));
    say("outside again");
    must_uv(ctx_task_sleep(0));
    say("outside, after the wait");
    return 0;
}

static int serve(void *inner)
{
    ctx_task *task;
    must(ctx_var_set(&user_id, INT(3)));
    must_uv(ctx_task_spawn(NULL, handle, inner, &task));
    must_uv(ctx_task_sleep(0));
    say("serve");
    printf("enter the inner one: %s\n", ctx_status_name(ctx_enter(inner)));
    printf("enter the task's own: %s\n", ctx_status_name(ctx_enter(ctx_task_context(task))));
    must_uv(ctx_task_await(task, NULL));
    ctx_task_unref(task);
    say("serve");
    must(ctx_enter(inner));
    say("the inner one");
    must(ctx_exit(inner));
    return 0;
}

int main(void)
{
    ctx_context *inner = NULL;
    must_into(inner, ctx_context_new(&inner));
    must_uv(ctx_loop_run(serve, inner, NULL));
    ctx_context_unref(inner);
    return 0;
}
