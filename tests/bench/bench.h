/* bench.h - what the benchmark measures: the same work, done by this library and by CPython. */
#ifndef BENCH_H
#define BENCH_H

#include "measure.h"

/* The loops get and set this many variables in turn, spread over all that are set. So every size
 * pays the same for the turning, and the answer does not hang on one variable's place in a map. */
#define BENCH_PROBES 16U

typedef enum bench_operation {
    BENCH_GET,
    BENCH_GET_MISSING,
    BENCH_ENTER_GET_EXIT, /* a get that cannot live off what the last get found */
    BENCH_SET,
    BENCH_SET_RESET,
    BENCH_COPY,
    BENCH_RUN,
    BENCH_OPERATIONS /* how many there are */
} bench_operation;

/* Who does the work. */
typedef struct bench_worker {
    const char *name;
    const char *version; /* CPython's */
    /* Enters a new context in which `variables` variables are set. */
    void *(*begin)(size_t variables);
    measure_loop loops[BENCH_OPERATIONS];
    /* Leaves it and frees everything. */
    void (*end)(void *world);
    /* After the last world; NULL where there is nothing to do. */
    void (*finish)(void);
} bench_worker;

const bench_worker *bench_library(void);

/* NULL when the program was built without CPython. */
const bench_worker *bench_python(void);

/* For a world of bench_library: the bytes that a copy of its context takes, and a copy in which one
 * variable is set to another value, on average over the probes. */
size_t bench_copy_bytes(void *world);
size_t bench_changed_copy_bytes(void *world);

/* What the operations are made of, so that a reader knows what a nanosecond buys here. */
typedef struct bench_floor {
    const char *name;
    measure_loop loop;
} bench_floor;

extern const bench_floor bench_floors[]; /* ends with a NULL name */

#endif
