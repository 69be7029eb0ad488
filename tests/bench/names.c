#include "bench.h"

const char *const bench_names[BENCH_OPERATIONS] = {
    [BENCH_GET] = "get",
    [BENCH_GET_ALL] = "get, all in turn",
    [BENCH_GET_MISSING] = "get, not set",
    [BENCH_ENTER_GET_EXIT] = "enter, get, exit",
    [BENCH_SET] = "set",
    [BENCH_COPY_SET] = "copy, set, drop copy",
    [BENCH_SET_RESET] = "set, then reset by token",
    [BENCH_COPY] = "copy and drop",
    [BENCH_ENTER_EXIT] = "enter and exit",
    [BENCH_RUN] = "run",
};
