/* blocks.h - blocks with a deadline, and what came of them. No test depends on how long something
 * takes: a deadline is past or a millisecond away, and what would wait for longer waits for
 * A_WHILE, behind it; or it is so far away that nobody gets there. */
#ifndef BLOCKS_H
#define BLOCKS_H

#include "tasks.h"

#include "answer.h"

#define A_WHILE 50
#define MINUTE 60000
#define HOUR (60 * (uint64_t)MINUTE)

static inline void begin(deadline *block, uint64_t ms)
{
    must_uv(deadline_begin(block, ms));
}

static inline int end(deadline *block, int status)
{
    must_uv(deadline_end(block, &status));
    return status;
}

static inline const char *left(void)
{
    uint64_t ms = deadline_left();
    if (ms == DEADLINE_NONE) {
        return "no deadline";
    }
    return ms == 0        ? "past"
           : ms <= MINUTE ? "within a minute"
           : ms <= HOUR   ? "within an hour"
                          : "later";
}

/* How something ended, and whether a cancellation is left over. */
static inline void tell(const char *what, int status)
{
    printf("%s: %s", what, uv_word(status));
    if (ctx_task_cancelling(ctx_task_current()) != 0) {
        printf(", cancelled %zu times", ctx_task_cancelling(ctx_task_current()));
    }
    printf(", %s\n", left());
}

static inline int run(ctx_task_function *function)
{
    must_uv(ctx_loop_run(function, NULL, NULL));
    return 0;
}

#endif
