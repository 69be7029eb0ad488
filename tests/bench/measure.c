#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_REPETITIONS 15U

void *volatile measure_sink;

static unsigned repetitions = MAX_REPETITIONS;
static double milliseconds = 3.0;

void measure_arguments(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--quick") == 0) {
        repetitions = 3;
        milliseconds = 0.02;
    } else if (argc != 1) {
        fprintf(stderr, "usage: %s [--quick]\n", argv[0]);
        exit(2);
    }
}

unsigned measure_repetitions(void)
{
    return repetitions;
}

double measure_milliseconds(void)
{
    return milliseconds;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static double elapsed(const char *what, measure_loop loop, void *world, size_t times)
{
    double start = now();
    bool worked = loop(world, times);
    double end = now();
    if (!worked) {
        fprintf(stderr, "%s did not do what it should\n", what);
        exit(1);
    }
    return end - start;
}

/* How many times fill one repetition. The loop warms up on the way. */
static size_t calibrate(const char *what, measure_loop loop, void *world)
{
    double wanted = milliseconds * 1e6;
    size_t times = MEASURE_BATCH;
    double took = elapsed(what, loop, world, times);
    while (took < wanted / 4) {
        times *= 2;
        took = elapsed(what, loop, world, times);
    }
    size_t batches = (size_t)((double)times / MEASURE_BATCH * wanted / took);
    return (batches + 1) * MEASURE_BATCH;
}

static int compare(const void *a, const void *b)
{
    const double *x = a;
    const double *y = b;
    return (*x > *y) - (*x < *y);
}

static double median(double *samples)
{
    qsort(samples, repetitions, sizeof samples[0], compare);
    return samples[repetitions / 2];
}

static void by_turns(const char *what, const measure_task *tasks, unsigned count,
                     double *nanoseconds)
{
    double samples[2][MAX_REPETITIONS];
    size_t times[2];
    for (unsigned t = 0; t < count; t++) {
        times[t] = calibrate(what, tasks[t].loop, tasks[t].world);
    }
    for (unsigned i = 0; i < repetitions; i++) {
        for (unsigned t = 0; t < count; t++) {
            double took = elapsed(what, tasks[t].loop, tasks[t].world, times[t]);
            samples[t][i] = took / (double)times[t];
        }
    }
    for (unsigned t = 0; t < count; t++) {
        nanoseconds[t] = median(samples[t]);
    }
}

double measure(const char *what, measure_loop loop, void *world)
{
    double nanoseconds;
    by_turns(what, &(measure_task){loop, world}, 1, &nanoseconds);
    return nanoseconds;
}

void measure_by_turns(const char *what, const measure_task tasks[2], double nanoseconds[2])
{
    by_turns(what, tasks, 2, nanoseconds);
}
