/* Who waits for a future and is cancelled leaves the queue, and the future and the others wait on. One that is cancelled
 * when the future is set, and before it goes on, is told that it was cancelled all the same: what it was to have is
 * there, and it has to see to that. */
#include "tasks.h"

#include "tasks/future.h"

static ctx_future page;

static int handle(void *name)
{
    int result = -1;
    int status = ctx_future_await(&page, &result);
    printf("%s: %s, %d\n", (char *)name, uv_word(status), result);
    return 0;
}

static int serve(void *unused)
{
    ctx_task *task[3];
    static const char *const names[] = {"first", "second", "third"};
    (void)unused;
    must_uv(ctx_future_init(&page));
    for (int i = 0; i < 3; i++) {
        must_uv(ctx_task_spawn(NULL, handle, (void *)names[i], &task[i]));
    }
    must_uv(ctx_task_sleep(0));
    must_uv(ctx_task_cancel(task[0]));
    must_uv(ctx_task_sleep(0));
    printf("set: %s\n", ctx_future_is_set(&page, NULL) ? "yes" : "no");
    must_uv(ctx_future_set(&page, 42));
    must_uv(ctx_task_cancel(task[2]));
    for (int i = 0; i < 3; i++) {
        must_uv(ctx_task_await(task[i], NULL));
        ctx_task_unref(task[i]);
    }
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    return 0;
}
