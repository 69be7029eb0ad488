/* cost.c - the operations of the benchmark, each so often that callgrind can say what one costs: cost.py runs it.
 *
 * Each dump has a line "operation|variables|times" as its name. */
#include "bench.h"

#include <gnu/libc-version.h>
#include <stdio.h>
#include <valgrind/callgrind.h>

#define TIMES (4 * MEASURE_BATCH)
#define COST_BEFORE "before|0|1" /* the name of what cost.py leaves out */

static const size_t sizes[] = {1, 8, 64, 1000, 10000};

static void count(const bench_worker *worker, bench_operation operation, void *world, size_t size)
{
    char name[100];
    snprintf(name, sizeof name, "%s|%zu|%u", bench_names[operation], size, TIMES);
    bool worked = worker->loops[operation](world, TIMES); /* what is done but once is done now */
    CALLGRIND_DUMP_STATS_AT(COST_BEFORE); /* to zero them leaves the jumps between functions */
    worked = worker->loops[operation](world, TIMES) && worked;
    CALLGRIND_DUMP_STATS_AT(name);
    printf("%s %s\n", name, worked ? "done" : "did not do what it should");
}

int main(void)
{
    printf("%s, glibc %s\n", BENCH_COMPILER, gnu_get_libc_version());
    const bench_worker *worker = bench_library();
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        void *world = worker->begin(sizes[i]);
        for (unsigned operation = 0; operation < BENCH_OPERATIONS; operation++) {
            count(worker, operation, world, sizes[i]);
        }
        worker->end(world);
    }
    return 0;
}
