/* TODO: a deadline in the context, a timer that cancels the task, and whose cancellation it was. */
#include "answer.h"

#include <uv.h>

/* A point of time on the clock of uv_hrtime, which is the loops', too, in milliseconds. */
static ctx_var deadline_at = CTX_VAR_INIT("deadline", NULL);

static uint64_t left_at(uint64_t now)
{
    void *none = (void *)(uintptr_t)DEADLINE_NONE;
    uint64_t at = (uintptr_t)ctx_var_get_or(&deadline_at, none);
    if (at == DEADLINE_NONE) {
        return DEADLINE_NONE;
    }
    return at > now ? at - now : 0;
}

uint64_t deadline_left(void)
{
    return left_at(uv_hrtime() / 1000000);
}

int deadline_begin(deadline *block, uint64_t ms)
{
    ctx_task *self = ctx_task_current();
    if (block == NULL || self == NULL) {
        return UV_EINVAL;
    }
    (void)ms; /* TODO: which of two is sooner? What happens when it passes? Who has to know it? */
    *block = (deadline){.task = self};
    return 0;
}

int deadline_end(deadline *block, int *status)
{
    if (block == NULL || status == NULL || block->task != ctx_task_current()) {
        return UV_EINVAL;
    }
    return 0; /* TODO: what has begun is to end. Whose is a UV_ECANCELED? */
}
