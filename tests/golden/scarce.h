/* scarce.h - memory that runs short when a test wants it. A test that includes this is linked with
 * --wrap=malloc and its kin: every call of them in the program, the library's too, comes here. */
#ifndef SCARCE_H
#define SCARCE_H

#include <stdbool.h>
#include <stddef.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);

static unsigned scarce_next; /* allocations until the one that fails; 0 when none will */
static bool scarce_failed;

/* The n-th allocation from now on fails, counted from 1, and no other. */
static inline void scarce_begin(unsigned n)
{
    scarce_next = n;
    scarce_failed = false;
}

/* No allocation fails any more. Returns whether one did: if not, there were fewer than n. */
static inline bool scarce_end(void)
{
    scarce_next = 0;
    return scarce_failed;
}

static inline bool scarce_now(void)
{
    bool now = scarce_next > 0 && --scarce_next == 0;
    scarce_failed = scarce_failed || now;
    return now;
}

void *__wrap_malloc(size_t size)
{
    return scarce_now() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return scarce_now() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *block, size_t size)
{
    return scarce_now() ? NULL : __real_realloc(block, size);
}

#endif
