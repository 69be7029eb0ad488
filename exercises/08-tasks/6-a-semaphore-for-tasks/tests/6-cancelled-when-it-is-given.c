/* A task is given a permit, and is cancelled before it goes on: it is told so, and the permit is
 * the next one's, who may have been cancelled as well; or it is free. */
#include "workers.h"

static int serve(void *unused)
{
    ctx_task *tasks[4];
    (void)unused;
    must_uv(semaphore_init(&seats, 0));
    for (int i = 0; i < 4; i++) {
        tasks[i] = spawn(keep, i + 1);
    }
    rounds(1);
    release();
    cancel(tasks[0]);
    end(tasks[0]);
    rounds(1);
    print_locked();

    release(); /* to the third, and the fourth is cancelled, too */
    cancel(tasks[2]);
    cancel(tasks[3]);
    for (int i = 1; i < 4; i++) {
        end(tasks[i]);
    }
    print_locked();
    must_uv(acquire());
    print_locked();
    return 0;
}

int main(void)
{
    return run(serve);
}
