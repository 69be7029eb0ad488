#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_REPETITIONS 7U

void *volatile measure_sink;

static unsigned repetitions = MAX_REPETITIONS;
static double milliseconds = 6.0;

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

double measure(const char *what, measure_loop loop, void *world)
{
    double samples[MAX_REPETITIONS];
    size_t times = calibrate(what, loop, world);
    for (unsigned i = 0; i < repetitions; i++) {
        samples[i] = elapsed(what, loop, world, times) / (double)times;
    }
    qsort(samples, repetitions, sizeof samples[0], compare);
    return samples[repetitions / 2];
}
