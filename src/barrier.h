/* barrier.h - internal: a fence for two threads, for which one of them pays. Chapter 9.
 *
 * Two threads that each write a word, and then read the other's, may both read what was there
 * before: a processor keeps what it writes to itself for a while. A fence in each of them prevents
 * that, and costs as much as an atomic addition, each time. Where one of the two comes hardly ever,
 * Linux has something better. `membarrier` does what a fence in every other thread of the process
 * would do; the one who calls it pays for all, some microseconds. */
#ifndef CTX_BARRIER_H
#define CTX_BARRIER_H

#include <stdatomic.h>
#include <stdbool.h>

/* Whether it can be had. False before the process is prepared, and afterwards where there is no
 * such call: another kernel, or a sandbox. */
bool ctx_barrier_is_there(void);

/* Once in a process. */
void ctx_barrier_prepare(void);

/* The one who pays, between what he writes and what he reads. Where it is not there, nothing is
 * done. */
void ctx_barrier_pay(void);

/* The others, in that place. It is the compiler alone that has to be told. */
static inline void ctx_barrier_paid(void)
{
    atomic_signal_fence(memory_order_seq_cst);
}

#endif
