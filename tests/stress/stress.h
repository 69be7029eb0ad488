/* stress.h - what the stress programs share: a seed, threads that start together, values that count
 * their releases, and checks that work in any thread.
 *
 *     program [SEED [PERCENT]]
 *
 * Every program does a fixed amount of work, of which PERCENT scales the rounds; nothing depends on
 * time. The helpers use relaxed atomics wherever they can, so that they add no order between
 * threads which the library forgot. */
#ifndef STRESS_H
#define STRESS_H

#include "ctx.h"
#include "state.h"
#include "validate.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define THREADS 4U

/* What runs the program, for those who may not do something then. */
#if defined(__SANITIZE_THREAD__)
#define UNDER_TSAN true
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define UNDER_TSAN true
#endif
#endif
#ifndef UNDER_TSAN
#define UNDER_TSAN false
#endif

#ifdef STRESS_HELGRIND_H
#define UNDER_HELGRIND true
#else
#define UNDER_HELGRIND false
#endif

/* Also the way out of a child and of a thread: nothing is tidied up after a failure. */
#define check(condition)                                                                           \
    ((condition) ? (void)0 : stress_fail(#condition, __FILE__, (unsigned)__LINE__))
#define must(call) check((call) == CTX_OK)

_Noreturn static inline void stress_fail(const char *what, const char *file, unsigned line)
{
    fprintf(stderr, "%s:%u: not so: %s\n", file, line, what);
    _exit(1);
}

static uint64_t stress_seed = 1;
static unsigned stress_percent = 100;

static inline void stress_begin(int argc, char **argv)
{
    if (argc > 1) {
        stress_seed = strtoull(argv[1], NULL, 10);
    }
    if (argc > 2) {
        stress_percent = (unsigned)strtoul(argv[2], NULL, 10);
    }
    printf("seed %llu, %u percent of the rounds\n", (unsigned long long)stress_seed,
           stress_percent);
    fflush(stdout);
}

static inline unsigned stress_rounds(unsigned rounds)
{
    unsigned scaled = rounds * stress_percent / 100;
    return scaled == 0 ? 1 : scaled;
}

/* Random numbers below `limit` from a state of the caller's own (splitmix64). */
static inline unsigned stress_random(uint64_t *state, unsigned limit)
{
    uint64_t x = *state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (unsigned)((x ^ (x >> 31)) % limit);
}

/* Values that know how often they were released. They are never used again, so that a second
 * release, or a read that comes too late, is seen and hits no newer value. The fields are plain on
 * purpose: whoever reads or releases one must be ordered by the library. */
typedef struct stress_value {
    unsigned number;
    unsigned alive;
    unsigned releases;
} stress_value;

static stress_value *stress_values;
static unsigned stress_capacity;
static _Atomic unsigned stress_used;

static inline void stress_make_values(unsigned capacity)
{
    stress_values = calloc(capacity, sizeof *stress_values);
    check(stress_values != NULL);
    stress_capacity = capacity;
}

static inline stress_value *stress_value_new(unsigned number)
{
    unsigned index = atomic_fetch_add_explicit(&stress_used, 1, memory_order_relaxed);
    check(index < stress_capacity);
    stress_values[index] = (stress_value){.number = number, .alive = 1};
    return &stress_values[index];
}

/* The number of a value, lent by the library and so alive. */
static inline unsigned stress_number(const void *value)
{
    const stress_value *v = value;
    check(v->alive == 1 && v->releases == 0);
    return v->number;
}

static inline void stress_release(void *value)
{
    stress_value *v = value;
    check(v->alive == 1 && v->releases == 0);
    v->alive = 0;
    v->releases++;
}

static const ctx_hooks stress_hooks = {.release = stress_release};

/* For the end, when nobody holds anything any more. */
static inline void stress_all_released(void)
{
    unsigned used = atomic_load(&stress_used);
    for (unsigned i = 0; i < used; i++) {
        check(stress_values[i].releases == 1);
    }
    printf("%u values, each released once\n", used);
    fflush(stdout);
    free(stress_values);
}

/* That the trie of a context is whole; for the thread that runs in it, or has it to itself. */
static inline void stress_validate(const ctx_context *context)
{
    const char *message = validate(&context->map);
    if (message != NULL) {
        stress_fail(message, "the trie", 0);
    }
}

/* Threads, each with a number and a random state, that begin at the same moment. */
typedef struct stress_thread {
    unsigned index;
    uint64_t random;
    pthread_t id;
} stress_thread;

static stress_thread stress_all[THREADS];
static pthread_barrier_t stress_barrier;

static inline void stress_meet(void)
{
    pthread_barrier_wait(&stress_barrier);
}

static inline void stress_threads(void *(*function)(void *))
{
    check(pthread_barrier_init(&stress_barrier, NULL, THREADS) == 0);
    for (unsigned i = 0; i < THREADS; i++) {
        stress_all[i] = (stress_thread){.index = i, .random = stress_seed * 1000 + i};
        check(pthread_create(&stress_all[i].id, NULL, function, &stress_all[i]) == 0);
    }
    for (unsigned i = 0; i < THREADS; i++) {
        check(pthread_join(stress_all[i].id, NULL) == 0);
    }
    check(pthread_barrier_destroy(&stress_barrier) == 0);
}

#endif
