/* helgrind.h - included before everything else (-include) in what runs under Helgrind.
 *
 * Helgrind and DRD know the order that locks, joins and condition variables make between threads.
 * They do not know the one that a C11 atomic makes: whoever takes a count down to zero is ordered
 * after all who took it down before, and without that fact every last release looks like a race.
 * So we tell them, in the one operation that the library uses for it, and only where the source
 * asks for that order: with memory_order_relaxed there Helgrind reports the race that it is. The
 * count itself is over then, and what is written in its place is new (release.c). */
#ifndef STRESS_HELGRIND_H
#define STRESS_HELGRIND_H

#include <stdatomic.h>
#include <stdint.h>
#include <valgrind/helgrind.h>

static inline uint64_t helgrind_count_down(_Atomic uint64_t *count, uint64_t by, memory_order order)
{
    if (order == memory_order_acq_rel || order == memory_order_release) {
        ANNOTATE_HAPPENS_BEFORE(count);
    }
    uint64_t before = atomic_fetch_sub(count, by);
    if (before == by && (order == memory_order_acq_rel || order == memory_order_acquire)) {
        ANNOTATE_HAPPENS_AFTER(count);
        VALGRIND_HG_CLEAN_MEMORY(count, sizeof *count);
    }
    return before;
}

#undef atomic_fetch_sub_explicit
#define atomic_fetch_sub_explicit helgrind_count_down

#endif
