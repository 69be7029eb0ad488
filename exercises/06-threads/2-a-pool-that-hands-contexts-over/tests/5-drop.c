/* A drop lets a job that has begun go on to its end, and discards the others, once each, by the calling
 * thread; what is submitted from now on stays the submitter's. */
#include "pool.h"

enum { JOBS = 4 };

static pool *p;
static gate begun;
static int runs, discards[JOBS];
static ctx_status late, later;
static bool came_to_its_end;

static void run(void *unused)
{
    (void)unused;
    runs++;
}

static void discard(void *number)
{
    long i = NUMBER(number);
    discards[i]++;
    printf("discarded %ld, user %s\n", i, user_now());
    later = submit(p, run, NULL);
}

static void go_on(void *unused)
{
    (void)unused;
    gate_up(&begun);
    while (!pool_is_ending(p)) {
        breathe();
    }
    job what = {.run = run, .discard = discard, .argument = INT(0)};
    late = attempt(pool_submit(p, &what));
    came_to_its_end = true;
}

static const char *told(ctx_status status)
{
    return status == CTX_NO_THREAD ? "no thread takes it" : ctx_status_name(status);
}

int main(void)
{
    p = new_pool(1);
    job busy = {.run = go_on, .discard = discard, .argument = INT(0)};
    must(pool_submit(p, &busy));
    gate_wait(&begun, 1);
    log_in("ann");
    for (long i = 1; i < JOBS; i++) {
        job what = {.run = run, .discard = discard, .argument = INT(i)};
        must(pool_submit(p, &what));
    }
    must(submit(p, run, NULL)); /* has nothing to clean up */
    log_in("bob");
    pool_drop(p);
    printf("runs: %d, discards:", runs);
    for (int i = 0; i < JOBS; i++) {
        printf(" %d", discards[i]);
    }
    printf("\nthe first: %s\n", came_to_its_end ? "at its end" : "broken off");
    printf("submitted by it: %s\n", told(late));
    printf("submitted by a discard: %s\n", told(later));
    return 0;
}
