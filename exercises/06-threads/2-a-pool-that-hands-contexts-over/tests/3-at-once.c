/* Three jobs of one request are done at once, by three threads: each waits until all have begun. */
#include "pool.h"

enum { JOBS = 3 };

static gate begun, met;
static const char *seen[JOBS];

static void meet(void *where)
{
    gate_up(&begun);
    gate_wait(&begun, JOBS);
    const char **mine = where;
    *mine = user_now();
    log_in("a job");
    gate_up(&met);
}

int main(void)
{
    pool *p = new_pool(JOBS);
    log_in("ann");
    for (int i = 0; i < JOBS; i++) {
        must(submit(p, meet, &seen[i]));
    }
    gate_wait(&met, JOBS);
    pool_drain(p);
    for (int i = 0; i < JOBS; i++) {
        printf("job %d: user %s\n", i, seen[i]);
    }
    return 0;
}
