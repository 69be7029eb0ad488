/* answer.h - a value of four words, which one thread writes and any number read without a lock. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* A number that threads share. It is loaded and stored by the functions below, and by nothing else. */
typedef struct word {
    _Atomic uint64_t bits;
} word;

/* The tests provide these five, and before each anything may happen: what other threads do, and on the
 * same thread a signal whose handler reads or writes.
 *
 * They are C11's atomic_load_explicit, atomic_store_explicit, atomic_compare_exchange_strong_explicit and
 * atomic_thread_fence, and sched_yield. Each order is yours to decide. memory_order_seq_cst is needed nowhere,
 * and somewhere memory_order_relaxed is enough. */
uint64_t word_load(const word *w, memory_order order);
void word_store(word *w, uint64_t bits, memory_order order);
/* False: it was not `from`. */
bool word_swap(word *w, uint64_t from, uint64_t to, memory_order order);
void word_fence(memory_order order);
void thread_yield(void);

#define SEQLOCK_WORDS 4

/* All zero is one whose value is four zeros. */
typedef struct seqlock {
    word sequence; /* odd while a write is on its way; it only grows */
    word value[SEQLOCK_WORDS];
} seqlock;

/* Writes this value, in the place of the one before.
 * Status: CTX_OK. CTX_RUNNING_ELSEWHERE, and nothing is changed: this is called by a signal handler that has
 * interrupted another write, which has made the sequence odd. A handler that comes before that, or after the
 * end, does write, and both writes have their effect.
 * Threads: one thread writes, and its signal handlers. It waits for nobody. */
ctx_status seqlock_write(seqlock *s, const uint64_t value[SEQLOCK_WORDS]);

/* Reads the value, in one try.
 * Status: CTX_OK, out is the value of one write: of the last that had ended when this began, or of a later
 * one; and all that the writing thread did before that write has happened before this returns.
 * CTX_RUNNING_ELSEWHERE, a write was on its way, or has begun or ended during this: out is untouched.
 * Threads: any, signal handlers too. It changes nothing in the seqlock, and has no loop that another thread
 * can prolong. */
ctx_status seqlock_try(const seqlock *s, uint64_t out[SEQLOCK_WORDS]);

/* Reads the value, as above, in as many tries as that takes. Between two of them it calls thread_yield, once.
 * Threads: any, but no signal handler of the writer's thread, for which it could wait for ever. */
void seqlock_read(const seqlock *s, uint64_t out[SEQLOCK_WORDS]);

#endif
