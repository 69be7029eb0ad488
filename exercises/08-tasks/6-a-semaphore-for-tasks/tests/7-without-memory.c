/* There is no memory left, and tasks wait, are cancelled, and go on all the same. */
#include "scarce.h"
#include "workers.h"

static int work(void *number)
{
    must(ctx_var_set(&user_id, number)); /* which wants memory */
    rounds(1);
    return acquire();
}

static int serve(void *unused)
{
    ctx_task *tasks[3];
    (void)unused;
    must_uv(semaphore_init(&seats, 0));
    must(ctx_var_set(&user_id, INT(9)));
    for (int i = 0; i < 3; i++) {
        tasks[i] = spawn(work, i + 1);
    }
    rounds(1);
    say("there is memory for this line"); /* and so for those of the tasks */
    for (unsigned round = 1; round <= 3; round++) {
        scarce_begin(1);
        if (round == 1) {
            rounds(1);
            cancel(tasks[1]);
        } else {
            release();
        }
        rounds(2);
        say(scarce_end() ? "something was allocated" : "nothing was allocated");
    }
    for (int i = 0; i < 3; i++) {
        end(tasks[i]);
    }
    return 0;
}

int main(void)
{
    return run(serve);
}
