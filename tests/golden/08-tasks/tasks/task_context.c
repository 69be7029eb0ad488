/* The context of a task can be asked for, and read from outside: by whoever has the task, also when it has ended, and
 * by the task itself. */
#include "tasks.h"

#include "mapping.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void show(const char *when, const ctx_task *task)
{
    void *value = NULL;
    must_into(value, ctx_context_get(ctx_task_context(task), &user_id, &value));
    printf("%s: user %ld\n", when, NUMBER(value));
}

static int handle(void *unused)
{
    (void)unused;
    printf("its own: %s\n",
           ctx_task_context(ctx_task_current()) == ctx_context_current() ? "yes" : "no");
    must(ctx_var_set(&user_id, INT(2)));
    must_uv(ctx_task_sleep(0));
    must(ctx_var_set(&user_id, INT(3)));
    return 0;
}

static int serve(void *unused)
{
    ctx_task *task;
    (void)unused;
    must(ctx_var_set(&user_id, INT(1)));
    must_uv(ctx_task_spawn(NULL, handle, NULL, &task));
    show("made", task);
    must_uv(ctx_task_sleep(0));
    show("waiting", task);
    must_uv(ctx_task_await(task, NULL));
    show("ended", task);
    ctx_task_unref(task);
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    printf("no task: %s\n", ctx_task_context(ctx_task_current()) == NULL ? "no context" : "one");
    return 0;
}
