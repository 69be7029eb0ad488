/* threads.c - what another thread changes: one that is only there, one that works as well, and one
 * that has the context in turn. */
#include "bench.h"
#include "ctx.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void must(bool worked)
{
    if (!worked) {
        fprintf(stderr, "the threads of the benchmark could not do their work\n");
        exit(1);
    }
}

static pthread_t bystander;
static pthread_barrier_t seen;

static void *stand_by(void *unused)
{
    ctx_context *context;
    must(ctx_copy_context(&context) == CTX_OK);
    ctx_context_unref(context);
    pthread_barrier_wait(&seen);
    pthread_barrier_wait(&seen);
    return unused;
}

void bench_bystander_begin(void)
{
    must(pthread_barrier_init(&seen, NULL, 2) == 0);
    must(pthread_create(&bystander, NULL, stand_by, NULL) == 0);
    pthread_barrier_wait(&seen);
}

void bench_bystander_end(void)
{
    pthread_barrier_wait(&seen);
    pthread_join(bystander, NULL);
    pthread_barrier_destroy(&seen);
}

/* One of two threads that do the same, as often as the other. */
typedef struct half {
    const bench_worker *worker;
    bench_operation operation;
    size_t variables;
    const void *base; /* the other's world, of which this one's is a copy; or NULL */
    size_t times;
    pthread_barrier_t *start;
} half;

static void *work(void *argument)
{
    const half *h = argument;
    void *world = h->base != NULL ? h->worker->begin_copy(h->base) : h->worker->begin(h->variables);
    measure_loop loop = h->worker->loops[h->operation];
    must(loop(world, h->times)); /* warm */
    pthread_barrier_wait(h->start);
    must(loop(world, h->times));
    pthread_barrier_wait(h->start);
    h->worker->end(world);
    return NULL;
}

/* Seconds that `count` threads take, each for all the times. */
static double together(half *h, unsigned count)
{
    pthread_barrier_t start;
    pthread_t threads[2];
    struct timespec from;
    struct timespec to;
    must(pthread_barrier_init(&start, NULL, count + 1) == 0);
    h->start = &start;
    for (unsigned i = 0; i < count; i++) {
        must(pthread_create(&threads[i], NULL, work, h) == 0);
    }
    pthread_barrier_wait(&start);
    clock_gettime(CLOCK_MONOTONIC, &from);
    pthread_barrier_wait(&start);
    clock_gettime(CLOCK_MONOTONIC, &to);
    for (unsigned i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
    pthread_barrier_destroy(&start);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static int compare(const void *a, const void *b)
{
    const double *x = a;
    const double *y = b;
    return (*x > *y) - (*x < *y);
}

double bench_pair(const bench_worker *worker, bench_operation operation, size_t variables,
                  bool of_one_base)
{
    double factors[5];
    void *base = of_one_base ? worker->begin(variables) : NULL;
    half h = {.worker = worker, .operation = operation, .variables = variables, .base = base};
    h.times = MEASURE_BATCH;
    while (together(&h, 1) < measure_milliseconds() / 1e3) {
        h.times *= 2;
    }
    for (unsigned i = 0; i < 5; i++) {
        double one = together(&h, 1);
        factors[i] = 2 * one / together(&h, 2);
    }
    if (base != NULL) {
        worker->end(base);
    }
    qsort(factors, 5, sizeof factors[0], compare);
    return factors[2];
}

/* What is handed over, and whose turn it is. */
static ctx_context *handed;
static _Atomic size_t turn;
static size_t hops;

static bool take(size_t wanted)
{
    for (unsigned tries = 1; atomic_load_explicit(&turn, memory_order_acquire) != wanted; tries++) {
        if (tries % 1024 == 0) {
            sched_yield(); /* there may be one processor for both */
        }
    }
    bool worked = handed == NULL || (ctx_enter(handed) == CTX_OK && ctx_exit(handed) == CTX_OK);
    atomic_store_explicit(&turn, wanted + 1, memory_order_release);
    return worked;
}

static void *take_odd(void *unused)
{
    for (size_t i = 1; i < hops; i += 2) {
        must(take(i));
    }
    return unused;
}

static bool hop(void *unused, size_t times)
{
    pthread_t other;
    (void)unused;
    hops = times;
    atomic_store(&turn, 0);
    must(pthread_create(&other, NULL, take_odd, NULL) == 0);
    for (size_t i = 0; i < hops; i += 2) {
        must(take(i));
    }
    pthread_join(other, NULL);
    return turn == times;
}

double bench_hop(bool with_context)
{
    must(!with_context || ctx_context_new(&handed) == CTX_OK);
    double nanoseconds = measure("a hop", hop, NULL);
    ctx_context_unref(handed);
    handed = NULL;
    return nanoseconds;
}
