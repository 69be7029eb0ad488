/* golden.h - what the golden programs share. Each prints a few lines, and its .out has them. */
#ifndef GOLDEN_H
#define GOLDEN_H

#include "status.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A number as a value, held in the pointer itself, and back. The library's own, CTX_INT, comes with chapter 7. */
#define INT(number) ((void *)(intptr_t)(number))
#define NUMBER(value) ((long)(intptr_t)(value))

/* The status of a call that may be short of memory once. It is tried again then, which is right because a call
 * that fails has changed nothing; so a program that lost one allocation prints what it always prints. */
#define attempt(call)                                                                              \
    ((golden_status = (call)) == CTX_NO_MEMORY ? (golden_status = (call)) : golden_status)

/* The same for a call that hands something out into `result`: says so if the call fails and has
 * written there. */
#define attempt_into(result, call)                                                                 \
    (golden_keep(&(result), sizeof(result)), golden_status = (call),                               \
     golden_compare(&(result), sizeof(result), #call),                                             \
     golden_status == CTX_NO_MEMORY ? (golden_status = (call)) : golden_status)

/* A call that has to work, and the same for one that hands something out. */
#define must(call) golden_must(attempt(call), #call, __FILE__, __LINE__)
#define must_into(result, call) golden_must(attempt_into(result, call), #call, __FILE__, __LINE__)

static _Thread_local ctx_status golden_status;
static _Thread_local unsigned char golden_kept[64];

static inline void golden_keep(const void *result, size_t size)
{
    memcpy(golden_kept, result, size);
}

static inline void golden_compare(const void *result, size_t size, const char *call)
{
    if (golden_status != CTX_OK && memcmp(golden_kept, result, size) != 0) {
        printf("%s failed, and has written its result\n", call);
    }
}

static inline void golden_must(ctx_status status, const char *call, const char *file, int line)
{
    (void)golden_status; /* no use, no warning: a program may make no such call at all */
    (void)golden_kept;
    if (status != CTX_OK) {
        fflush(stdout);
        fprintf(stderr, "%s:%d: %s\n  gave %s: %s\n", file, line, call, ctx_status_name(status),
                ctx_strerror(status));
        exit(2);
    }
}

/* A copy of `text` on the heap, for a variable that owns its strings; tried again once, as above. It
 * stands before the call that takes it over, never inside must or attempt, which may evaluate their
 * call twice. */
static inline char *golden_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy == NULL) {
        copy = malloc(size);
    }
    if (copy == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(2);
    }
    return memcpy(copy, text, size);
}

#endif
