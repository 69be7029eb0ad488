/* no_python.c - instead of python.c, where CPython's headers are not installed. */
#include "bench.h"

const bench_worker *bench_python(void)
{
    return NULL;
}
