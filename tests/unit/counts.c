/* A count of owners: up and down, one by one and by four threads at a time. Whether the memory orders are right it cannot
 * tell; ThreadSanitizer can. */
#include "count.h"
#include "unit.h"

#include <pthread.h>

#define THREADS 4
#define ROUNDS 20000

#define IS_ATOMIC(count) _Generic(&(count), _Atomic uint64_t * : true, default : false)

static ctx_count count = 1;
static ctx_count shares;
static unsigned long lasts[THREADS];

static void *up_and_down(void *last)
{
    for (int i = 0; i < ROUNDS; i++) {
        ctx_count_up(&count);
        *(unsigned long *)last += ctx_count_down(&count);
    }
    return NULL;
}

static void *only_down(void *last)
{
    *(unsigned long *)last = ctx_count_down(&shares);
    return NULL;
}

/* How many of the calls gave up the last share. */
static unsigned long run_threads(void *(*function)(void *))
{
    pthread_t threads[THREADS];
    unsigned long sum = 0;
    for (int i = 0; i < THREADS; i++) {
        lasts[i] = 0;
        expect(pthread_create(&threads[i], NULL, function, &lasts[i]) == 0, "a thread");
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        sum += lasts[i];
    }
    return sum;
}

int main(void)
{
    expect(IS_ATOMIC(count), "a count is atomic");
    expect(ctx_count_is_one(&count), "a count begins with one owner");
    ctx_count_up(&count);
    expect(!ctx_count_is_one(&count), "one up makes two owners");
    expect(!ctx_count_down(&count), "of two, the first down is not the last");
    expect(ctx_count_is_one(&count), "one down leaves one owner");
    expect(run_threads(up_and_down) == 0, "nobody gives up the last share while there is another");
    expect(ctx_count_is_one(&count), "of threads that take and give no change is lost");
    expect(ctx_count_down(&count), "the last down says so");
    for (int round = 0; round < 200; round++) {
        shares = THREADS;
        expect(run_threads(only_down) == 1, "of all that give up a share, one gives up the last");
    }
    return unit_end("counts");
}
