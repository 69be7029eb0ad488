/* Another thread is in a task's context when the task is to go on: it goes on when that one has left, and sees what was
 * set there. */
#include "tasks.h"

#include "thread.h"

#include <stdatomic.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static atomic_bool may_leave;

static void *hold(void *unused)
{
    must(ctx_var_set(&user_id, INT(12345)));
    while (!may_leave) {
        uv_sleep(1);
    }
    return unused;
}

static int go_on(void *unused)
{
    (void)unused;
    printf("the task: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return 0;
}

static int serve(void *shared)
{
    ctx_task *task;
    pthread_t thread;
    must_uv(ctx_task_spawn(shared, go_on, NULL, &task));
    must(ctx_thread_start(&thread, NULL, shared, hold, NULL));
    must_uv(ctx_task_sleep(3));
    printf("while the thread is inside: %s\n", ctx_task_is_done(task, NULL) ? "done" : "waits");
    may_leave = true;
    must_uv(ctx_task_await(task, NULL));
    pthread_join(thread, NULL);
    ctx_task_unref(task);
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
