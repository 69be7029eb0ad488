/* shared.h - what the tests of this exercise share: the number that threads share, and who they are. */
#ifndef SHARED_H
#define SHARED_H

#include "golden.h"

#include "answer.h"

#include <pthread.h>
#include <sched.h>

/* How many atomic operations the thread has done. */
static _Thread_local unsigned atomics;

/* Called before each and after it; NULL: nothing happens there. */
static _Thread_local void (*between)(void);

static inline void others_run(void)
{
    if (between != NULL) {
        between();
    }
}

int64_t shared_add(shared *s, int64_t number)
{
    atomics++;
    others_run();
    int64_t sum = atomic_fetch_add_explicit(&s->number, number, memory_order_acq_rel) + number;
    others_run();
    return sum;
}

/* Who the thread is: in most tests one thread plays all parts, one after the other. */
static _Thread_local uint64_t me = 1;

uint64_t thread_number(void)
{
    return me;
}

static inline void is_now(uint64_t number)
{
    me = number;
    atomics = 0;
}

static inline void print_last(const char *what, bool last)
{
    printf("%s: %s, %u atomic\n", what, last ? "the last" : "not the last", atomics);
    atomics = 0;
}

#endif
