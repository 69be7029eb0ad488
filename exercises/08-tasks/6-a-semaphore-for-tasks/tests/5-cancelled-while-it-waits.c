/* Tasks that wait are cancelled, the first, one in the middle, the last: each has no permit, and
 * the others wait on in their order; and who comes then is behind them. */
#include "workers.h"

static ctx_task *tasks[6];

static void leave(int i)
{
    cancel(tasks[i]);
    end(tasks[i]);
    print_locked();
}

static int serve(void *unused)
{
    (void)unused;
    must_uv(semaphore_init(&seats, 0));
    for (int i = 0; i < 5; i++) {
        tasks[i] = spawn(keep, i + 1);
    }
    rounds(1);
    leave(0);
    leave(2);
    leave(4);
    tasks[5] = spawn(keep, 6);
    rounds(1);
    for (int i = 0; i < 3; i++) {
        release();
        rounds(1);
    }
    end(tasks[1]);
    end(tasks[3]);
    end(tasks[5]);
    print_locked();

    tasks[0] = spawn(keep, 7); /* one alone */
    rounds(1);
    leave(0);
    release();
    print_locked();
    must_uv(acquire());
    print_locked();
    return 0;
}

int main(void)
{
    return run(serve);
}
