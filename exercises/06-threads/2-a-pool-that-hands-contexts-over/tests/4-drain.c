/* A drain waits for what was submitted, and for what the jobs submit meanwhile, each in the context of
 * the job that has submitted it. */
#include "pool.h"

static pool *p;
static gate begun;

static void last(void *unused)
{
    (void)unused;
    printf("the last job, user %s\n", user_now());
}

static void middle(void *name)
{
    printf("a job, user %s\n", user_now());
    log_in(name);
    must(submit(p, last, NULL));
}

/* Does not go on before the drain has begun. */
static void first(void *unused)
{
    (void)unused;
    printf("ending at first: %s\n", pool_is_ending(p) ? "yes" : "no");
    gate_up(&begun);
    while (!pool_is_ending(p)) {
        breathe();
    }
    log_in("bob");
    must(submit(p, middle, "cem"));
    log_in("dan");
    must(submit(p, middle, "eve"));
}

int main(void)
{
    p = new_pool(1);
    log_in("ann");
    must(submit(p, first, NULL));
    gate_wait(&begun, 1);
    must(submit(p, last, NULL));
    must(submit(p, last, NULL));
    pool_drain(p);
    printf("drained\n");
    return 0;
}
