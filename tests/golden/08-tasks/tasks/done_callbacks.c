/* What is called when a task has ended runs in a copy of the context in which it was added, and what it sets stays in
 * that copy. Callbacks come in their order, in the round after the end; also one that is added to a task that has
 * ended. */
#include "tasks.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *say(void *name)
{
    printf("%s: user %ld\n", (char *)name, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must(ctx_var_set(&user_id, INT(-1)));
    return NULL;
}

static int handle(void *unused)
{
    (void)unused;
    must(ctx_var_set(&user_id, INT(7)));
    must_uv(ctx_task_on_done(ctx_task_current(), say, "its own"));
    must(ctx_var_set(&user_id, INT(8)));
    puts("the task ends");
    return 0;
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, handle, NULL, &task));
    must(ctx_var_set(&user_id, INT(12345)));
    must_uv(ctx_task_on_done(task, say, "first"));
    must(ctx_var_set(&user_id, INT(67890)));
    must_uv(ctx_task_on_done(task, say, "second"));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_sleep(0));
    printf("serve: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must_uv(ctx_task_on_done(task, say, "late"));
    puts("not yet");
    must_uv(ctx_task_sleep(0));
    printf("serve: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    must_uv(ctx_task_on_done(ctx_task_current(), say, "serve has ended"));
    ctx_task_unref(task);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
