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

/* One word that is stored and read at once, without an order (the length of a context: map.c). */
#define __atomic_load_n(object, order)                                                             \
    (__extension__({                                                                               \
        __auto_type helgrind_word = (object);                                                      \
        VALGRIND_HG_DISABLE_CHECKING(helgrind_word, sizeof *helgrind_word);                        \
        __atomic_load_n(helgrind_word, order);                                                     \
    }))

#define __atomic_store_n(object, value, order)                                                     \
    do {                                                                                           \
        __auto_type helgrind_word = (object);                                                      \
        VALGRIND_HG_DISABLE_CHECKING(helgrind_word, sizeof *helgrind_word);                        \
        __atomic_store_n(helgrind_word, value, order);                                             \
    } while (false)

#define helgrind_count_down(count, by, order)                                                      \
    (__extension__({                                                                               \
        __typeof__(count) helgrind_of = (count);                                                   \
        if ((order) == memory_order_acq_rel || (order) == memory_order_release) {                  \
            ANNOTATE_HAPPENS_BEFORE(helgrind_of);                                                  \
        }                                                                                          \
        __auto_type helgrind_value = __atomic_fetch_sub(helgrind_of, by, __ATOMIC_SEQ_CST);        \
        if (helgrind_value == (by) && (order) == memory_order_acq_rel) {                           \
            ANNOTATE_HAPPENS_AFTER(helgrind_of);                                                   \
            VALGRIND_HG_CLEAN_MEMORY(helgrind_of, sizeof *helgrind_of);                            \
        }                                                                                          \
        helgrind_value;                                                                            \
    }))

static inline bool helgrind_claim(atomic_bool *flag, bool value, memory_order order)
{
    VALGRIND_HG_DISABLE_CHECKING(flag, sizeof *flag);
    bool before = atomic_exchange(flag, value);
    if (before && order == memory_order_acquire) {
        ANNOTATE_HAPPENS_AFTER(flag);
    }
    return before;
}

/* Whoever finds that he is the last owner (sole.h) is ordered after those who were, and whoever sees
 * that a thread is not busy, or not wanted (busy.h), after what it was busy with. */
#define helgrind_load(object, order)                                                               \
    (__extension__({                                                                               \
        __typeof__(object) helgrind_of = (object);                                                 \
        VALGRIND_HG_DISABLE_CHECKING(helgrind_of, sizeof *helgrind_of);                            \
        __auto_type helgrind_value = __atomic_load_n(helgrind_of, __ATOMIC_SEQ_CST);               \
        if ((order) == memory_order_acquire || (order) == memory_order_seq_cst) {                  \
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

/* Whoever enters a context is ordered after the one who left it (record.c). */
#define helgrind_swap(object, expected, value, won, lost)                                          \
    (__extension__({                                                                               \
        __typeof__(object) helgrind_of = (object);                                                 \
        VALGRIND_HG_DISABLE_CHECKING(helgrind_of, sizeof *helgrind_of);                            \
        if ((won) == memory_order_acq_rel || (won) == memory_order_release) {                      \
            ANNOTATE_HAPPENS_BEFORE(helgrind_of);                                                  \
        }                                                                                          \
        bool helgrind_won = __atomic_compare_exchange_n(helgrind_of, expected, value, false,       \
                                                        __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);       \
        if ((helgrind_won ? (won) : (lost)) != memory_order_relaxed) {                             \
            ANNOTATE_HAPPENS_AFTER(helgrind_of);                                                   \
        }                                                                                          \
        helgrind_won;                                                                              \
    }))

#undef atomic_load_explicit
#define atomic_load_explicit(object, order) helgrind_load(object, order)
#undef atomic_store_explicit
#define atomic_store_explicit(object, value, order) helgrind_put(object, value, order)
#undef atomic_exchange_explicit
#define atomic_exchange_explicit helgrind_claim
#undef atomic_compare_exchange_strong_explicit
#define atomic_compare_exchange_strong_explicit helgrind_swap
#undef atomic_fetch_sub_explicit
#define atomic_fetch_sub_explicit helgrind_count_down

#endif
