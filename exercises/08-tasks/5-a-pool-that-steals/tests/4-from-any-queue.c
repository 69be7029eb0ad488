/* Three threads, and three tasks in one queue that wait for each other: each thread has to take
 * one. A pool may be run again, and with nothing to do. */
#include "tasks.h"

static gate inside;

static void meet(task *self, void *count)
{
    (void)self;
    gate_up(&inside);
    gate_wait(&inside, (int)NUMBER(count));
}

int main(void)
{
    pool *p = new_pool(3);
    must(pool_run(p));
    puts("nothing to do");
    for (long i = 1; i <= 3; i++) {
        add(p, 1, meet, INT(3));
    }
    must(pool_run(p));
    puts("three at once");
    pool_free(p);
    return 0;
}
