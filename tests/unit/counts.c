/* A count of owners: up and down, one by one, by four threads at a time, and with another's call between any two steps of
 * a call. Whether the memory orders are right it cannot tell; ThreadSanitizer can. */
#include <stdatomic.h>
#include <stdint.h>

static void step(void);

static inline uint64_t stepped_load(void *count, memory_order order)
{
    step();
    uint64_t read = atomic_load_explicit((_Atomic uint64_t *)count, order);
    step();
    return read;
}

static inline uint64_t stepped_sub(void *count, uint64_t shares, memory_order order)
{
    step();
    uint64_t before = atomic_fetch_sub_explicit((_Atomic uint64_t *)count, shares, order);
    step();
    return before;
}

/* What count.h below takes for C's own. */
#undef atomic_load
#undef atomic_load_explicit
#undef atomic_fetch_sub
#undef atomic_fetch_sub_explicit
#define atomic_load(count) stepped_load(count, memory_order_seq_cst)
#define atomic_load_explicit(count, order) stepped_load(count, order)
#define atomic_fetch_sub(count, shares) stepped_sub(count, shares, memory_order_seq_cst)
#define atomic_fetch_sub_explicit(count, shares, order) stepped_sub(count, shares, order)

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

/* Another owner, who comes when so many more steps are done, and gives up its share. */
static struct {
    bool waits;
    bool was_last;
    unsigned steps;
} other;

static void step(void)
{
    if (!other.waits || other.steps-- > 0) {
        return;
    }
    other.waits = false;
    other.was_last = ctx_count_down(&shares);
}

/* The other one comes before the first step of a call, after it, and so on, until it comes too late. */
static void down_with_another(void)
{
    for (unsigned steps = 0; !other.waits; steps++) {
        shares = 2;
        other.waits = true;
        other.was_last = false;
        other.steps = steps;
        bool was_last = ctx_count_down(&shares);
        expect(other.waits || was_last + other.was_last == 1,
               "another gives up its share between two steps of a down: one of the two gives up "
               "the last");
    }
    other.waits = false;
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
    down_with_another();
    for (int round = 0; round < 200; round++) {
        shares = THREADS;
        expect(run_threads(only_down) == 1, "of all that give up a share, one gives up the last");
    }
    return unit_end("counts");
}
