/* Three jobs are done at once, and their answers come as they are ready: here the last one first,
 * since each of the others waits until its successor is answered. */
#include "pool.h"

enum { JOBS = 3 };

static gate answered[JOBS];

static long work(long number)
{
    if (number < JOBS - 1) {
        gate_wait(&answered[number + 1]);
    }
    return 10 * user_now() + number;
}

int main(void)
{
    tie_workers();
    for (int i = 0; i < JOBS; i++) {
        gate_make(&answered[i]);
    }
    log_in(4);
    pool *p = new_pool(JOBS, work);
    for (int i = 0; i < JOBS; i++) {
        must(pool_submit(p, i));
    }
    ctx_status status = attempt(pool_submit(p, JOBS));
    printf("one more: %s\n", status == CTX_NO_THREAD ? "all have a job" : ctx_status_name(status));
    for (int i = 0; i < JOBS; i++) {
        pool_answer answer = next(p);
        printf("job %ld: %s, %ld\n", answer.argument, ctx_status_name(answer.status),
               answer.result);
        gate_up(&answered[(unsigned long)answer.argument % JOBS]);
    }
    pool_answer answer = {.argument = -1};
    bool another = pool_next(p, &answer);
    printf("then: %s, %s\n", another ? "an answer" : "no answer",
           answer.argument == -1 ? "untouched" : "written");
    printf("one more: %ld\n", ask(p, JOBS));
    pool_free(p);
    return 0;
}
