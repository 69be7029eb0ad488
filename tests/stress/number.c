/* Variables at file scope get their hash when they are first set, here by all threads at the same
 * moment, now all of them the same variable, now each another one: all threads get the same hash for
 * the same, no two variables have one hash, and every thread finds its values. */
#include "hash.h"
#include "stress.h"

#define VARS 2000U

static ctx_var shared[VARS];
static ctx_var own[THREADS][VARS];
static uint64_t hashes[THREADS][VARS]; /* of the shared ones, as each thread sees it */
static uint64_t every_hash[(THREADS + 1) * VARS];
static _Atomic unsigned arrived;

/* Made one after the other, and so under different guards (guard.c): one guard for all of them would
 * let only one thread at a time draw a number. */
static ctx_context *contexts[THREADS];

/* A tighter start than a barrier gives: everybody spins until the last one is there. It orders
 * nothing but itself. */
static void line_up(unsigned turn)
{
    atomic_fetch_add_explicit(&arrived, 1, memory_order_relaxed);
    for (unsigned spins = 1; atomic_load_explicit(&arrived, memory_order_relaxed) < turn * THREADS;
         spins++) {
        if (spins % 512 == 0) {
            sched_yield();
        }
    }
}

static void *setter(void *argument)
{
    const stress_thread *me = argument;
    unsigned t = me->index;
    unsigned count = stress_rounds(VARS);
    must(ctx_enter(contexts[t]));
    for (unsigned i = 0; i < count; i++) {
        line_up(2 * i + 1);
        must(ctx_var_set(&shared[i], CTX_INT(i * THREADS + t)));
        line_up(2 * i + 2);
        must(ctx_var_set(&own[t][i], CTX_INT(i)));
    }
    for (unsigned i = 0; i < count; i++) {
        check(ctx_var_get_or(&shared[i], NULL) == CTX_INT(i * THREADS + t));
        check(ctx_var_get_or(&own[t][i], CTX_INT(-1)) == CTX_INT(i));
        hashes[t][i] = ctx_hash(&shared[i]);
    }
    return NULL;
}

static int by_size(const void *a, const void *b)
{
    const uint64_t *x = a;
    const uint64_t *y = b;
    return (*x > *y) - (*x < *y);
}

static void check_hashes(unsigned count)
{
    unsigned all = 0;
    for (unsigned i = 0; i < count; i++) {
        every_hash[all++] = ctx_hash(&shared[i]);
        for (unsigned t = 0; t < THREADS; t++) {
            check(hashes[t][i] == ctx_hash(&shared[i]));
            every_hash[all++] = ctx_hash(&own[t][i]);
        }
    }
    qsort(every_hash, all, sizeof every_hash[0], by_size);
    check(every_hash[0] != 0);
    for (unsigned i = 1; i < all; i++) {
        check(every_hash[i] != every_hash[i - 1]);
    }
    printf("%u variables, as many hashes\n", all);
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    unsigned count = stress_rounds(VARS);
    check(count <= VARS);
    for (unsigned i = 0; i < count; i++) {
        shared[i] = (ctx_var)CTX_VAR_INIT("shared", NULL);
        for (unsigned t = 0; t < THREADS; t++) {
            own[t][i] = (ctx_var)CTX_VAR_INIT("own", NULL);
        }
    }
    for (unsigned t = 0; t < THREADS; t++) {
        must(ctx_context_new(&contexts[t]));
    }
    stress_threads(setter);
    for (unsigned t = 0; t < THREADS; t++) {
        check(ctx_context_len(contexts[t]) == 2 * (size_t)count);
        stress_validate(contexts[t]);
        ctx_context_unref(contexts[t]);
    }
    check_hashes(count);
    return 0;
}
