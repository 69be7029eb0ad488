/* A job finds what its submitter has set, and nobody finds what the job sets. */
#include "pool.h"

static gate done;

static void work(void *name)
{
    printf("%s's job, user %s\n", (char *)name, user_now());
    log_in("the job");
    gate_up(&done);
}

int main(void)
{
    pool *p = new_pool(1);
    hold(p);
    must(submit(p, work, "nobody"));
    gate_up(&let_go);
    gate_wait(&done, 1);
    log_in("ann");
    must(submit(p, work, "ann"));
    gate_wait(&done, 2);
    must(submit(p, work, "ann"));
    gate_wait(&done, 3);
    pool_drain(p);
    printf("main: user %s\n", user_now());
    return 0;
}
