/* Three tasks wait, and a callback of the loop, which has no permit itself, lets one of them go on
 * at a time. */
#include "workers.h"

#include "tasks/handle.h"

static void *ring(void *unused)
{
    release();
    return unused;
}

static int serve(void *unused)
{
    ctx_task *tasks[3];
    (void)unused;
    must_uv(semaphore_init(&seats, 0));
    for (int i = 0; i < 3; i++) {
        tasks[i] = spawn(keep, i + 1);
    }
    rounds(1);
    must(ctx_var_set(&user_id, INT(9)));
    for (int i = 0; i < 3; i++) {
        must_uv(ctx_loop_call_soon(NULL, ring, NULL, NULL));
        rounds(3);
    }
    for (int i = 0; i < 3; i++) {
        end(tasks[i]);
    }
    print_locked();
    return 0;
}

int main(void)
{
    return run(serve);
}
