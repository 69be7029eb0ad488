/* A task adds others, when the second thread has found nothing to do for a while, and waits for
 * them: so the second thread has to be there still. They begin in copies of the task's context. */
#include "tasks.h"

static pool *p;
static gate done;
static long seen[3];

static void look(task *self, void *number)
{
    task_yield(self);
    seen[NUMBER(number)] = user();
    gate_up(&done);
}

static void add_others(task *self, void *unused)
{
    (void)self, (void)unused;
    for (int i = 0; i < 100; i++) {
        breathe();
    }
    for (long i = 0; i < 3; i++) {
        set_user(10 * (i + 1));
        add(p, 0, look, INT(i));
    }
    gate_wait(&done, 3);
}

int main(void)
{
    p = new_pool(2);
    add(p, 0, add_others, NULL);
    run_and_free(p);
    printf("user %ld, user %ld, user %ld\n", seen[0], seen[1], seen[2]);
    return 0;
}
