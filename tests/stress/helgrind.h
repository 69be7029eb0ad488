/* helgrind.h - included before everything else (-include) in what runs under Helgrind.
 *
 * Helgrind and DRD know the order that locks, joins and condition variables make between threads.
 * They do not know the one that a C11 atomic makes: whoever takes a count down to zero is ordered
 * after all who took it down before, and without that fact every last release looks like a race.
 * So we tell them, in the operations that the library uses for it, and only where the source asks
 * for that order: with memory_order_relaxed there Helgrind reports the race that it is. The count
 * itself is over then, and what is written in its place is new (release.c). The flag of a chain that
 * is put aside (aside.h) goes on, and is no race, being atomic. */
#ifndef STRESS_HELGRIND_H
#define STRESS_HELGRIND_H

#include <stdatomic.h>
#include <stdbool.h>
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

static inline bool helgrind_claim(atomic_bool *flag, bool value, memory_order order)
{
    VALGRIND_HG_DISABLE_CHECKING(flag, sizeof *flag);
    bool before = atomic_exchange(flag, value);
    if (before && order == memory_order_acquire) {
        ANNOTATE_HAPPENS_AFTER(flag);
    }
    return before;
}

/* Whoever finds that he is the last owner (sole.h) is ordered after those who were. */
#define helgrind_load(object, order)                                                               \
    (__extension__({                                                                               \
        __typeof__(object) helgrind_of = (object);                                                 \
        VALGRIND_HG_DISABLE_CHECKING(helgrind_of, sizeof *helgrind_of);                            \
        __auto_type helgrind_value = __atomic_load_n(helgrind_of, __ATOMIC_SEQ_CST);               \
        if ((order) == memory_order_acquire) {                                                     \
            ANNOTATE_HAPPENS_AFTER(helgrind_of);                                                   \
        }                                                                                          \
        helgrind_value;                                                                            \
    }))

#define helgrind_put(object, value, order)                                                         \
    do {                                                                                           \
        VALGRIND_HG_DISABLE_CHECKING(object, sizeof *(object));                                    \
        if ((order) == memory_order_release) {                                                     \
            ANNOTATE_HAPPENS_BEFORE(object);                                                       \
        }                                                                                          \
        __atomic_store_n(object, value, __ATOMIC_SEQ_CST);                                         \
    } while (0)

#undef atomic_load_explicit
#define atomic_load_explicit(object, order) helgrind_load(object, order)
#undef atomic_store_explicit
#define atomic_store_explicit(object, value, order) helgrind_put(object, value, order)
#undef atomic_exchange_explicit
#define atomic_exchange_explicit helgrind_claim
#undef atomic_fetch_sub_explicit
#define atomic_fetch_sub_explicit helgrind_count_down

#endif
