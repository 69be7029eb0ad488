/* measure.h - how long a loop takes, for the benchmarks. */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdbool.h>
#include <stddef.h>

/* Does something `times` times in `world` and says whether it was done as it should. What it does
 * but once, to see that, is measured too and should be little beside MEASURE_BATCH times. */
typedef bool (*measure_loop)(void *world, size_t times);

/* `times` is a multiple of this: a loop can go through a number of states and end in the first. */
#define MEASURE_BATCH 32U

/* Where loops put their results, so that the compiler cannot leave the work out. */
extern void *volatile measure_sink;

/* Reads the arguments of a benchmark, none or --quick. Quick means so few repetitions that the
 * times mean nothing, for a test that wants to see that everything runs. */
void measure_arguments(int argc, char **argv);

/* How many repetitions there are, and how long one is meant to take. */
unsigned measure_repetitions(void);
double measure_milliseconds(void);

/* Nanoseconds for one time, the median of the repetitions. Where the loop says false, the program
 * ends with status 1 and names `what`. */
double measure(const char *what, measure_loop loop, void *world);

/* Two at once: after each repetition of the one comes one of the other, for a processor may change
 * its clock from one moment to the next. */
typedef struct measure_task {
    measure_loop loop;
    void *world;
} measure_task;

void measure_by_turns(const char *what, const measure_task tasks[2], double nanoseconds[2]);

#endif
