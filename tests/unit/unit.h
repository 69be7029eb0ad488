/* unit.h - what the unit programs share: a check that says where it failed, a count of cases, and
 * random numbers that a seed repeats.
 *
 * A unit program prints one line, what it tried, and ends with 0; or it prints what failed and
 * where, and ends with 1. Called with the argument "small" it does less: so the suite that fails
 * each of its allocations in turn calls it. */
#ifndef UNIT_H
#define UNIT_H

#include "golden.h"

#include <stdbool.h>
#include <stdlib.h>

static _Atomic(unsigned long) unit_cases; /* threads count, too */
static void (*unit_explain)(void);        /* what a program has to add to a failure, if it likes */

/* One case: what is checked, and the file and line that every failure names. */
#define check(condition) unit_case((condition), "expected", #condition, __FILE__, __LINE__)

/* The same in words, for a program that learners run on their code. */
#define expect(holds, words) unit_case((holds), "expected", (words), __FILE__, __LINE__)

/* The same for a function that returns what is wrong, or NULL. */
#define check_fine(message) unit_check_fine((message), __FILE__, __LINE__)

static inline void unit_case(bool holds, const char *kind, const char *words, const char *file,
                             int line)
{
    unit_cases++;
    if (!holds) {
        fflush(stdout);
        fprintf(stderr, "%s:%d: after %lu cases: %s: %s\n", file, line, unit_cases, kind, words);
        if (unit_explain != NULL) {
            unit_explain();
        }
        exit(1);
    }
}

static inline void unit_check_fine(const char *message, const char *file, int line)
{
    unit_case(message == NULL, "found", message, file, line);
}

static inline bool unit_is_small(int argc, char **argv)
{
    return argc > 1 && strcmp(argv[1], "small") == 0;
}

/* SEED=n in the environment, or 1. */
static inline uint64_t unit_seed(void)
{
    const char *seed = getenv("SEED");
    return seed != NULL ? strtoull(seed, NULL, 10) : 1;
}

/* Sebastiano Vigna's splitmix64: every state is good, also a small seed. */
static inline uint64_t unit_random(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* Less than `limit`. */
static inline size_t unit_below(uint64_t *state, size_t limit)
{
    return (size_t)(unit_random(state) % limit);
}

/* The last line of every unit program. */
static inline int unit_end(const char *what)
{
    (void)golden_status; /* of no use to a program that makes no call that can fail */
    printf("%s: %lu cases\n", what, unit_cases);
    return 0;
}

#endif
