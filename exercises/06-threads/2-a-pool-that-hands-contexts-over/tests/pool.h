/* pool.h - what the tests of this exercise share. */
#ifndef POOL_H
#define POOL_H

#include "golden.h"

#include "answer.h"
#include "set_get.h"

#include <stdatomic.h>
#include <time.h>

/* A number that one thread counts up and another waits for. It orders nothing but itself: what the
 * answer forgets to guard is not guarded by the test. */
typedef atomic_int gate;

static inline int gate_count(gate *g)
{
    return atomic_load_explicit(g, memory_order_relaxed);
}

static inline void gate_up(gate *g)
{
    atomic_fetch_add_explicit(g, 1, memory_order_relaxed);
}

/* Who waits leaves the processor to the others, for as long as an answer hangs. */
static inline void breathe(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
}

static inline void gate_wait(gate *g, int count)
{
    while (gate_count(g) < count) {
        breathe();
    }
}

static inline pool *new_pool(size_t threads)
{
    pool *made = NULL;
    must_into(made, pool_new(threads, &made));
    return made;
}

/* The structure is gone when this returns: a pool has copied what it needs. */
static inline ctx_status submit(pool *p, void (*run)(void *), void *argument)
{
    job what = {.run = run, .argument = argument};
    ctx_status status = attempt(pool_submit(p, &what));
    memset(&what, 0, sizeof what);
    return status;
}

static gate held, let_go;

static inline void wait_until_let_go(void *unused)
{
    (void)unused;
    gate_up(&held);
    gate_wait(&let_go, 1);
}

/* Of a pool with one thread: what is submitted now waits until let_go counts 1. */
static inline void hold(pool *p)
{
    must(submit(p, wait_until_let_go, NULL));
    gate_wait(&held, 1);
}

static ctx_var user = CTX_VAR_INIT("user", NULL);

static inline const char *user_now(void)
{
    return ctx_var_get_or(&user, (void *)"nobody");
}

static inline void log_in(const char *name)
{
    must(ctx_var_set(&user, (void *)(uintptr_t)name));
}

#endif
