/* bench.c - the benchmark: what each operation costs, by the number of variables in the context.
 *
 * It reports times and asserts nothing about them; it fails where the work was not done. */
#include "bench.h"
#include "tsv.h"

#include <stdio.h>

static const size_t sizes[] = {1, 8, 64, 1000, 10000};
#define SIZES (sizeof sizes / sizeof sizes[0])
#define MANY 64U /* from here on a goal may be another */

typedef double times_table[BENCH_OPERATIONS][SIZES];

/* Nothing in a process is as fast as it was once there has been a second thread. */
typedef enum company { ALONE, BESIDE, COMPANIES } company;

static const char *const companies[COMPANIES] = {
    [ALONE] = "alone",
    [BESIDE] = "while a second thread is alive",
};

/* The library's time over CPython's: with few variables, and with many. */
static const double goals[BENCH_OPERATIONS][COMPANIES][2] = {
    [BENCH_GET] = {{0.5, 0.5}, {0.5, 0.5}},
    [BENCH_GET_ALL] = {{0.6, 0.6}, {0.65, 0.65}},
    [BENCH_GET_MISSING] = {{0.17, 0.17}, {0.17, 0.17}},
    [BENCH_ENTER_GET_EXIT] = {{0.35, 0.35}, {0.38, 0.38}},
    [BENCH_SET] = {{0.15, 0.15}, {0.15, 0.15}},
    [BENCH_COPY_SET] = {{0.8, 0.45}, {1.1, 0.6}},
    [BENCH_SET_RESET] = {{0.25, 0.15}, {0.4, 0.22}},
    [BENCH_COPY] = {{0.7, 0.7}, {0.7, 0.7}},
    [BENCH_ENTER_EXIT] = {{0.95, 0.95}, {0.95, 0.95}},
    [BENCH_RUN] = {{1.0, 1.0}, {1.0, 1.0}},
};

static double goal_of(bench_operation operation, company with, size_t column)
{
    return goals[operation][with][sizes[column] >= MANY];
}

static void measure_library(const bench_worker *library, size_t column, times_table times)
{
    void *world = library->begin(sizes[column]);
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        times[i][column] = measure(bench_names[i], library->loops[i], world);
    }
    library->end(world);
}

static void measure_both(const bench_worker *library, times_table ours, const bench_worker *python,
                         times_table theirs, size_t column)
{
    void *world = library->begin(sizes[column]);
    void *other = python->begin(sizes[column]);
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        const measure_task tasks[] = {{library->loops[i], world}, {python->loops[i], other}};
        double nanoseconds[2];
        measure_by_turns(bench_names[i], tasks, nanoseconds);
        ours[i][column] = nanoseconds[0];
        theirs[i][column] = nanoseconds[1];
    }
    python->end(other);
    library->end(world);
}

static void measure_all(const bench_worker *library, times_table ours, const bench_worker *python,
                        times_table theirs)
{
    for (size_t column = 0; column < SIZES; column++) {
        if (python == NULL) {
            measure_library(library, column, ours);
        } else {
            measure_both(library, ours, python, theirs, column);
        }
    }
}

static void print_header(const bench_worker *python)
{
    printf("Compiled by %s, the library as one unit; each time is the median of %u\n"
           "repetitions of about %g ms.\n",
           BENCH_COMPILER, measure_repetitions(), measure_milliseconds());
    if (python != NULL) {
        printf("Beside it %s %s, called through its C API from the same program;\n", python->name,
               python->version);
        printf("ratio: the library's time over CPython's, so below 1 the library is faster, and\n");
        printf("the goal that it has. A ratio that misses it has a mark: *.\n");
    } else {
        printf("CPython beside it: skipped, the package python3-dev brings what is missing.\n");
    }
}

static void print_floors(void)
{
    printf("\nThe floor: nanoseconds for what the operations are made of\n\n");
    for (const bench_floor *floor = bench_floors; floor->name != NULL; floor++) {
        printf("%-33s%10.1f\n", floor->name, measure(floor->name, floor->loop, NULL));
    }
}

static void print_sizes(const char *title, const char *rest)
{
    printf("\n%s%s\n\n%-33s", title, rest, "variables set in the context");
    for (size_t column = 0; column < SIZES; column++) {
        printf("%10zu", sizes[column]);
    }
    printf("\n");
}

static void print_times(const char *operation, const char *name, const double *times)
{
    printf("%-25s%-8s", operation, name);
    for (size_t column = 0; column < SIZES; column++) {
        printf("%10.1f", times[column]);
    }
    printf("\n");
}

static void print_ratio(bench_operation operation, company with, const double *ours,
                        const double *theirs)
{
    printf("%-25s%-8s", "", "ratio");
    for (size_t column = 0; column < SIZES; column++) {
        double ratio = ours[column] / theirs[column];
        printf("%9.2f%s", ratio, ratio > goal_of(operation, with, column) ? "*" : " ");
    }
    printf("\n%-25s%-8s", "", "goal");
    for (size_t column = 0; column < SIZES; column++) {
        printf("%9.2f ", goal_of(operation, with, column));
    }
    printf("\n");
}

static void print_all_times(company with, const bench_worker *library, times_table ours,
                            const bench_worker *python, times_table theirs)
{
    print_sizes("Nanoseconds for one operation, ", companies[with]);
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        print_times(bench_names[i], python != NULL ? library->name : "", ours[i]);
        if (python != NULL) {
            print_times("", python->name, theirs[i]);
            print_ratio(i, with, ours[i], theirs[i]);
        }
    }
    fflush(stdout); /* what comes now takes some seconds */
}

static void write_all_times(company with, times_table ours, const bench_worker *python,
                            times_table theirs)
{
    static const char *const words[COMPANIES] = {[ALONE] = "alone", [BESIDE] = "beside"};
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        for (size_t column = 0; column < SIZES; column++) {
            tsv_row(bench_names[i], words[with], sizes[column], ours[i][column],
                    python != NULL ? &theirs[i][column] : NULL, goal_of(i, with, column));
        }
    }
}

static void compare(const bench_worker *library, const bench_worker *python)
{
    tsv_begin(BENCH_COMPILER, python != NULL ? python->version : NULL,
              (size_t)COMPANIES * BENCH_OPERATIONS * SIZES);
    for (unsigned with = 0; with < COMPANIES; with++) {
        times_table ours;
        times_table theirs;
        if (with == BESIDE) {
            bench_bystander_begin();
        }
        measure_all(library, ours, python, theirs);
        print_all_times(with, library, ours, python, theirs);
        write_all_times(with, ours, python, theirs);
    }
    tsv_end();
    bench_bystander_end();
}

static void print_pairs(const bench_worker *library)
{
    static const size_t variables[] = {1, 64, 1000};
    printf("\nTwo threads at once: how many times the work of one. The goal is 1.9\n\n%-33s", "");
    printf("%30s%30s\n%-33s", "contexts of their own", "copies of one context", "variables");
    for (unsigned i = 0; i < 6; i++) {
        printf("%10zu", variables[i % 3]);
    }
    for (unsigned operation = 0; operation < BENCH_OPERATIONS; operation++) {
        printf("\n%-33s", bench_names[operation]);
        for (unsigned i = 0; i < 6; i++) {
            printf("%10.2f", bench_pair(library, operation, variables[i % 3], i >= 3));
        }
        fflush(stdout);
    }
    double nothing = bench_hop(false);
    double context = bench_hop(true);
    printf("\n\nNanoseconds from one thread to another: %.1f with nothing, %.1f with a context\n",
           nothing, context);
}

static void print_bytes(const bench_worker *library)
{
    size_t copy[SIZES];
    size_t changed[SIZES];
    for (size_t column = 0; column < SIZES; column++) {
        void *world = library->begin(sizes[column]);
        copy[column] = bench_copy_bytes(world);
        changed[column] = bench_changed_copy_bytes(world);
        library->end(world);
    }
    print_sizes("Bytes of heap", "");
    printf("%-33s", "a copy");
    for (size_t column = 0; column < SIZES; column++) {
        printf("%10zu", copy[column]);
    }
    printf("\n%-33s", "a copy with one variable changed");
    for (size_t column = 0; column < SIZES; column++) {
        printf("%10zu", changed[column]);
    }
    printf("\n");
}

/* A program that has the library as a shared object says what that costs, and no more. */
#ifdef BENCH_SHARED
static void bench(const bench_worker *library)
{
    times_table ours;
    measure_all(library, ours, NULL, NULL);
    print_sizes("Nanoseconds for one operation, alone, from a shared library", "");
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        print_times(bench_names[i], "", ours[i]);
    }
}
#else
static void bench(const bench_worker *library)
{
    const bench_worker *python = bench_python();
    print_header(python);
    print_floors();
    fflush(stdout);
    compare(library, python);
    print_pairs(library);
    print_bytes(library);
    printf("\nLook at copy and run: they cost the same with 1 variable and with 10000. What a "
           "changed\n"
           "copy takes grows with the depth of the trie, so with the logarithm of their number.\n");
    if (python != NULL && python->finish != NULL) {
        python->finish();
    }
}
#endif

int main(int argc, char **argv)
{
    tsv_arguments(&argc, argv);
    measure_arguments(argc, argv);
    bench(bench_library());
    return 0;
}
