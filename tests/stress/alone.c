/* A thread changes in place what another one had a share of, and has no longer. Between the other's last read and that
 * change there is no lock, but the count that tells the first thread that it is alone. */
#include "stress.h"

#define DONE UINT32_MAX

static ctx_var first = CTX_VAR_INIT("first", NULL);
static ctx_var second = CTX_VAR_INIT("second", NULL);
static ctx_context *running;
static _Atomic uint32_t set; /* the number of the latest set */
static _Atomic uint32_t
    seen; /* the number that the reader has seen, and has no share of any more */

/* Waits, and orders nothing. */
static uint32_t wait_for(_Atomic uint32_t *number, uint32_t least)
{
    uint32_t now;
    while ((now = atomic_load_explicit(number, memory_order_relaxed)) < least) {
        sched_yield();
    }
    return now;
}

static unsigned number_of(const void *value)
{
    return (unsigned)CTX_INT_OF(value);
}

/* A copy, or a share of the value alone; both are read without the guard. */
static void look(uint32_t round)
{
    if (round % 2 == 0) {
        ctx_context *copy;
        must(ctx_context_copy(running, &copy));
        stress_validate(copy);
        check(number_of(ctx_context_get_or(copy, &first, NULL)) == round);
        check(number_of(ctx_context_get_or(copy, &second, NULL)) == round);
        ctx_context_unref(copy);
    } else {
        ctx_share share;
        must(ctx_context_get_share(running, &first, &share));
        check(number_of(share.value) == round);
        ctx_share_end(&share);
    }
}

static void *read_and_let_go(void *unused)
{
    for (uint32_t round = 1; wait_for(&set, round) != DONE; round++) {
        look(round);
        atomic_store_explicit(&seen, round, memory_order_relaxed);
    }
    return unused;
}

static void set_both(uint32_t round)
{
    must(ctx_var_set(&first, CTX_INT(round)));
    must(ctx_var_set(&second, CTX_INT(round)));
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    must(ctx_context_new(&running));
    must(ctx_enter(running));
    set_both(1);
    pthread_t reader;
    check(pthread_create(&reader, NULL, read_and_let_go, NULL) == 0);
    uint32_t rounds = stress_rounds(2000);
    for (uint32_t round = 1; round <= rounds; round++) {
        atomic_store_explicit(&set, round, memory_order_relaxed);
        wait_for(&seen, round);
        set_both(round + 1);
    }
    atomic_store_explicit(&set, DONE, memory_order_relaxed);
    check(pthread_join(reader, NULL) == 0);
    must(ctx_exit(running));
    ctx_context_unref(running);
    return 0;
}
