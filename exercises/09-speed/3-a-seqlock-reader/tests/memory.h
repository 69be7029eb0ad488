/* memory.h - the words as the machine has them. */
#ifndef MEMORY_H
#define MEMORY_H

#include "values.h"

#include <sched.h>

#if defined __SANITIZE_THREAD__
#define UNDER_TSAN 1
#elif defined __has_feature
#if __has_feature(thread_sanitizer)
#define UNDER_TSAN 1
#endif
#endif

/* An order that is no constant would be compiled as the strongest. */
uint64_t word_load(const word *w, memory_order order)
{
    step();
    switch (order) {
    case memory_order_relaxed:
        return atomic_load_explicit(&w->bits, memory_order_relaxed);
    case memory_order_consume:
    case memory_order_acquire:
        return atomic_load_explicit(&w->bits, memory_order_acquire);
    case memory_order_seq_cst:
        return atomic_load_explicit(&w->bits, memory_order_seq_cst);
    default:
        end_badly("a load is relaxed, acquire or seq_cst");
        return 0;
    }
}

void word_store(word *w, uint64_t bits, memory_order order)
{
    step();
    switch (order) {
    case memory_order_relaxed:
        atomic_store_explicit(&w->bits, bits, memory_order_relaxed);
        break;
    case memory_order_release:
        atomic_store_explicit(&w->bits, bits, memory_order_release);
        break;
    case memory_order_seq_cst:
        atomic_store_explicit(&w->bits, bits, memory_order_seq_cst);
        break;
    default:
        end_badly("a store is relaxed, release or seq_cst");
    }
}

/* What a swap orders but itself nobody asks here: one thread writes. 5-all-orders has it as it is. */
bool word_swap(word *w, uint64_t from, uint64_t to, memory_order order)
{
    (void)order;
    step();
    return atomic_compare_exchange_strong_explicit(&w->bits, &from, to, memory_order_relaxed,
                                                   memory_order_relaxed);
}

/* ThreadSanitizer does not know fences. What it knows, and is stronger, is a number that all add to. */
void word_fence(memory_order order)
{
    step();
#ifdef UNDER_TSAN
    static atomic_uint all;
    (void)order;
    atomic_fetch_add_explicit(&all, 1, memory_order_acq_rel);
#else
    atomic_thread_fence(order);
#endif
}

/* What a test does in the place of sched_yield, and how often it was asked to. */
static void (*instead_of_yield)(void);
static atomic_uint yields; /* relaxed: it orders nothing else */

void thread_yield(void)
{
    atomic_fetch_add_explicit(&yields, 1, memory_order_relaxed);
    if (instead_of_yield != NULL) {
        instead_of_yield();
    } else {
        sched_yield();
    }
    steps = 0; /* there may be any number of tries */
}

#endif
