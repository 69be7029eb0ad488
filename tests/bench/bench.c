/* bench.c - the benchmark: what each operation costs, by the number of variables in the context.
 *
 * It reports times and asserts nothing about them; it fails where the work was not done. */
#include "bench.h"

#include <stdio.h>

#if defined __clang__
#define COMPILER "clang " __clang_version__
#elif defined __GNUC__
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "an unknown compiler"
#endif

static const size_t sizes[] = {1, 8, 64, 1000, 10000};
#define SIZES (sizeof sizes / sizeof sizes[0])

typedef double times_table[BENCH_OPERATIONS][SIZES];

static const char *const operations[BENCH_OPERATIONS] = {
    [BENCH_GET] = "get",
    [BENCH_GET_MISSING] = "get, not set",
    [BENCH_ENTER_GET_EXIT] = "enter, get, exit",
    [BENCH_SET] = "set",
    [BENCH_SET_RESET] = "set, then reset by token",
    [BENCH_COPY] = "copy and drop",
    [BENCH_RUN] = "run",
};

static void measure_size(const bench_worker *worker, size_t column, times_table times)
{
    void *world = worker->begin(sizes[column]);
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        times[i][column] = measure(operations[i], worker->loops[i], world);
    }
    worker->end(world);
}

/* By turns, so that both see the machine in the same mood. */
static void measure_all(const bench_worker *library, times_table ours, const bench_worker *python,
                        times_table theirs)
{
    for (size_t column = 0; column < SIZES; column++) {
        measure_size(library, column, ours);
        if (python != NULL) {
            measure_size(python, column, theirs);
        }
    }
}

static void print_header(const bench_worker *python)
{
    printf("Compiled by %s; each time is the median of %u repetitions of about %g ms.\n", COMPILER,
           measure_repetitions(), measure_milliseconds());
    if (python != NULL) {
        printf("Beside it %s %s, called through its C API from the same program;\n", python->name,
               python->version);
        printf("ratio: the library's time over CPython's, so below 1 the library is faster.\n");
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

static void print_sizes(const char *title)
{
    printf("\n%s\n\n%-33s", title, "variables set in the context");
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

static void print_ratio(const double *ours, const double *theirs)
{
    printf("%-25s%-8s", "", "ratio");
    for (size_t column = 0; column < SIZES; column++) {
        printf("%10.2f", ours[column] / theirs[column]);
    }
    printf("\n");
}

static void print_all_times(const bench_worker *library, times_table ours,
                            const bench_worker *python, times_table theirs)
{
    print_sizes("Nanoseconds for one operation");
    for (unsigned i = 0; i < BENCH_OPERATIONS; i++) {
        print_times(operations[i], python != NULL ? library->name : "", ours[i]);
        if (python != NULL) {
            print_times("", python->name, theirs[i]);
            print_ratio(ours[i], theirs[i]);
        }
    }
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
    print_sizes("Bytes of heap");
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

int main(int argc, char **argv)
{
    measure_arguments(argc, argv);
    const bench_worker *library = bench_library();
    const bench_worker *python = bench_python();
    times_table ours;
    times_table theirs;
    print_header(python);
    print_floors();
    fflush(stdout); /* what comes now takes some seconds */
    measure_all(library, ours, python, theirs);
    print_all_times(library, ours, python, theirs);
    print_bytes(library);
    printf("\nLook at copy and run: they cost the same with 1 variable and with 10000. What a "
           "changed\n"
           "copy takes grows with the depth of the trie, so with the logarithm of their number.\n");
    if (python != NULL && python->finish != NULL) {
        python->finish();
    }
    return 0;
}
