/* Three threads and many tasks that yield often: none is lost, none is in another one's contexts. */
#include "tasks.h"

enum { TASKS = 8, TURNS = 3 };

static gate ended, strangers;
static pool *p;

static void *count_turns(void *self)
{
    for (long i = 1; i <= TURNS; i++) {
        set_user(user() + 1);
        task_yield(self);
        if (user() != i) {
            gate_up(&strangers);
        }
    }
    return NULL;
}

static void work(task *self, void *number)
{
    if (user() != NUMBER(number)) {
        gate_up(&strangers);
    }
    run_in_new(count_turns, self);
    if (user() != NUMBER(number)) {
        gate_up(&strangers);
    }
    gate_up(&ended);
}

int main(void)
{
    p = new_pool(3);
    for (long i = 0; i < TASKS; i++) {
        set_user(100 + i);
        add(p, i % 4 == 0 ? 1 : 0, work, INT(100 + i));
    }
    run_and_free(p);
    printf("%d tasks have ended\n", gate_count(&ended));
    printf("%d were in a stranger's context\n", gate_count(&strangers));
    return 0;
}
