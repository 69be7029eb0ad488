/* tasks.h - what the programs with tasks share, on top of golden.h: libuv's results instead of statuses. */
#ifndef TASKS_H
#define TASKS_H

#include "golden.h"

#include "set_get.h"
#include "tasks/task.h"

#include <uv.h>

/* As attempt and must are for a status: short of memory once, it is tried again. The second is what the call returned,
 * which may be a number. */
#define attempt_uv(call) ((golden_uv = (call)) == UV_ENOMEM ? (golden_uv = (call)) : golden_uv)
#define must_uv(call) golden_must_uv(attempt_uv(call), #call, __FILE__, __LINE__)

static int golden_uv;

static inline int golden_must_uv(int result, const char *call, const char *file, int line)
{
    (void)golden_uv;
    if (result < 0) {
        fflush(stdout);
        fprintf(stderr, "%s:%d: %s\n  gave %s\n", file, line, call, uv_strerror(result));
        exit(2);
    }
    return result;
}

/* How a call ended, in a word. */
static inline const char *uv_word(int result)
{
    return result >= 0 ? "ok" : uv_err_name(result);
}

#endif
