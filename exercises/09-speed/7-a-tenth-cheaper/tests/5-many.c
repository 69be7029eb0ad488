/* Maps of every size up to some hundred, set and unset at random, each pair beside what a loop over an
 * array says. */
#include "maps.h"

#define MANY 300

static ctx_var vars[MANY];
static int values[3];
static int *is[2][MANY]; /* what the two maps have, by an array */
static ctx_map maps[2];
static unsigned seed = 1;

/* The same in each run: a linear congruence. */
static unsigned any(unsigned below)
{
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 16) % below;
}

static void change(unsigned which, unsigned var, int *value)
{
    is[which][var] = value;
    if (value == NULL) {
        drop(&maps[which], &vars[var]);
    } else {
        set(&maps[which], &vars[var], value);
    }
}

static bool expected(void)
{
    return memcmp(is[0], is[1], sizeof is[0]) == 0;
}

/* Some changes of one map or of both; most of what they do is the same. */
static void step(unsigned vars_used)
{
    unsigned var = any(vars_used);
    int *value = any(3) == 0 ? NULL : &values[any(3)];
    unsigned which = any(4);
    if (which < 2) {
        change(which, var, value);
    } else {
        change(0, var, value);
        change(1, var, value);
    }
}

/* Whatever differs gets the value that the first map has, one variable after the other. */
static unsigned mend(void)
{
    unsigned wrong = 0;
    for (unsigned var = 0; var < MANY; var++) {
        if (is[0][var] != is[1][var]) {
            change(1, var, is[0][var]);
            wrong += maps_equal(&maps[0], &maps[1]) != expected();
            wrong += maps_equal(&maps[1], &maps[0]) != expected();
        }
    }
    return wrong;
}

int main(void)
{
    for (size_t i = 0; i < MANY; i++) {
        choose_hash(&vars[i], ctx_hash_mix(i + 1));
    }
    static const unsigned sizes[] = {1, 2, 3, 8, 9, 20, 64, 65, 150, MANY};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        unsigned wrong = 0;
        for (unsigned round = 0; round < 60; round++) {
            for (unsigned n = any(40); n > 0; n--) {
                step(sizes[i]);
            }
            wrong += maps_equal(&maps[0], &maps[1]) != expected();
            wrong += maps_equal(&maps[1], &maps[0]) != expected();
            wrong += mend();
        }
        printf("%u variables: wrong %u\n", sizes[i], wrong);
    }
    ctx_map_clear(&maps[0]);
    ctx_map_clear(&maps[1]);
    return 0;
}
