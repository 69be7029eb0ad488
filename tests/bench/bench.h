/* bench.h - what the benchmark measures: the same work, done by this library and by CPython. */
#ifndef BENCH_H
#define BENCH_H

#include "measure.h"

#if defined __clang__
#define BENCH_COMPILER "clang " __clang_version__
#elif defined __GNUC__
#define BENCH_COMPILER "gcc " __VERSION__
#else
#define BENCH_COMPILER "an unknown compiler"
#endif

/* The loops get and set this many variables in turn, spread over all that are set. So every size
 * pays the same for the turning, and the answer does not hang on one variable's place in a map. */
#define BENCH_PROBES 16U

typedef enum bench_operation {
    BENCH_GET,
    BENCH_GET_ALL, /* every variable in turn: more than any cache has room for */
    BENCH_GET_MISSING,
    BENCH_ENTER_GET_EXIT, /* a get that cannot live off what the last get found */
    BENCH_SET,
    BENCH_COPY_SET, /* the first set after a copy, which has to leave the copy as it is */
    BENCH_SET_RESET,
    BENCH_COPY,
    BENCH_ENTER_EXIT,
    BENCH_RUN,
    BENCH_OPERATIONS /* how many there are */
} bench_operation;

extern const char *const bench_names[BENCH_OPERATIONS];

/* Who does the work. */
typedef struct bench_worker {
    const char *name;
    const char *version; /* CPython's */
    /* Enters a new context in which `variables` variables are set. */
    void *(*begin)(size_t variables);
    /* Another thread's world: the same variables, in a copy of the context. NULL where no other
     * thread can work at the same time. */
    void *(*begin_copy)(const void *world);
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

/* From the first to the second, another thread is there, which has used the library and waits. */
void bench_bystander_begin(void);
void bench_bystander_end(void);

/* How many times the work of one thread two threads do, at the same time: each in contexts of its
 * own, or in copies of one context. */
double bench_pair(const bench_worker *worker, bench_operation operation, size_t variables,
                  bool of_one_base);

/* Nanoseconds until a context that one thread has left is entered by another, and handed back: a
 * hop. Without a context, what handing anything over takes. */
double bench_hop(bool with_context);

#endif
