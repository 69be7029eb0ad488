/* Five tasks, and two permits: two are inside at a time, the others wait, and each is in its own
 * context when it goes on. */
#include "workers.h"

static int inside;

static int work(void *number)
{
    must(ctx_var_set(&user_id, number));
    say("comes");
    must_uv(semaphore_acquire(&seats));
    printf("[user %ld] is inside, with %d\n", user(), ++inside);
    rounds(2);
    inside--;
    release();
    return 0;
}

static int serve(void *unused)
{
    ctx_task *tasks[5];
    (void)unused;
    must_uv(semaphore_init(&seats, 2));
    for (int i = 0; i < 5; i++) {
        tasks[i] = spawn(work, i + 1);
    }
    for (int i = 0; i < 5; i++) {
        end(tasks[i]);
    }
    print_locked();
    return 0;
}

int main(void)
{
    return run(serve);
}
