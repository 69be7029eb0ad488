/* A task that is cancelled while a thread works for it goes on when the thread has done, so that nothing is taken away
 * from under that; and work that no thread has begun is not begun any more. In Python the task goes on at once. */
#include "tasks.h"

#include "tasks/work.h"

#include <stdatomic.h>

typedef struct job {
    atomic_bool has_begun;
    atomic_bool may_end;
    atomic_bool has_ended;
} job;

static void *hold_thread(void *argument)
{
    job *self = argument;
    self->has_begun = true;
    while (!self->may_end) {
        uv_sleep(1);
    }
    self->has_ended = true;
    return NULL;
}

static int hold(void *argument)
{
    job *self = argument;
    int status = attempt_uv(ctx_task_work(hold_thread, self, NULL));
    printf("hold: %s, its thread has %sended\n", uv_word(status), self->has_ended ? "" : "not ");
    return status;
}

static void *never(void *unused)
{
    puts("never");
    return unused;
}

static int wait_for_thread(void *unused)
{
    (void)unused;
    int status = attempt_uv(ctx_task_work(never, NULL, NULL));
    printf("not begun: %s\n", uv_word(status));
    return status;
}

static int serve(void *unused)
{
    static job only;
    ctx_task *first;
    ctx_task *second;
    (void)unused;
    must_uv(ctx_task_spawn(NULL, hold, &only, &first));
    while (!only.has_begun) {
        must_uv(ctx_task_sleep(1));
    }
    must_uv(ctx_task_spawn(NULL, wait_for_thread, NULL, &second));
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(first));
    must_uv(ctx_task_cancel(second));
    must_uv(ctx_task_await(second, NULL));
    printf("hold is done: %s\n", ctx_task_is_done(first, NULL) ? "yes" : "no");
    only.may_end = true;
    must_uv(ctx_task_await(first, NULL));
    ctx_task_unref(first);
    ctx_task_unref(second);
    return 0;
}

int main(void)
{
    setenv("UV_THREADPOOL_SIZE", "1", 1); /* one thread, which is held */
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
