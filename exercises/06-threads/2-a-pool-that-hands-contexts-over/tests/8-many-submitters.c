/* Threads outside the pool submit at the same time as jobs do; no job is lost, none is done twice, and
 * each finds its own request's user. */
#include "pool.h"

#include "thread.h"

enum { SUBMITTERS = 3, JOBS = 20 };

static pool *p;
static gate began, runs[SUBMITTERS], strangers;
static ctx_var request = CTX_VAR_INIT("request", NULL);

static void count(void *number)
{
    if (ctx_var_get_or(&request, INT(-1)) != number) {
        gate_up(&strangers);
    }
    gate_up(&runs[NUMBER(number)]);
}

static void count_twice(void *number)
{
    count(number);
    must(submit(p, count, number));
    must(ctx_var_set(&request, INT(-1)));
}

static void *submit_all(void *number)
{
    gate_up(&began);
    gate_wait(&began, SUBMITTERS);
    must(ctx_var_set(&request, number));
    for (int i = 0; i < JOBS; i++) {
        must(submit(p, count_twice, number));
    }
    return NULL;
}

int main(void)
{
    p = new_pool(2);
    pthread_t threads[SUBMITTERS];
    for (long i = 0; i < SUBMITTERS; i++) {
        must(ctx_thread_start_empty(&threads[i], NULL, submit_all, INT(i)));
    }
    for (int i = 0; i < SUBMITTERS; i++) {
        pthread_join(threads[i], NULL);
    }
    pool_drain(p);
    for (int i = 0; i < SUBMITTERS; i++) {
        printf("request %d: %d jobs done\n", i, gate_count(&runs[i]));
    }
    printf("in a stranger's context: %d\n", gate_count(&strangers));
    return 0;
}
