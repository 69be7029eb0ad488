/* caught by 1-passes: the deadline stays in the context when the block is over */
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

static void *pass(void *argument)
{
    deadline *block = argument;
    block->has_passed = true;
    ctx_task_cancel(block->task);
    return NULL;
}

static void stop(ctx_handle *timer)
{
    ctx_handle_cancel(timer);
    ctx_handle_unref(timer);
}

/* What is begun lies in *made until all of it is; `block` is where it will be. */
static int start(uint64_t left, deadline *block, deadline *made)
{
    int status = ctx_loop_call_later(left, NULL, pass, block, &made->timer);
    if (status != 0) {
        return status;
    }
    uint64_t at = uv_now(ctx_loop_uv()) + left; /* the timer's, to the millisecond */
    if (ctx_var_set_token(&deadline_at, (void *)(uintptr_t)at, &made->token) != CTX_OK) {
        stop(made->timer);
        return UV_ENOMEM;
    }
    return 0;
}

/* What is left for a block: of its own, or of the context's deadline. */
static uint64_t sooner(uint64_t ms)
{
    uv_update_time(ctx_loop_uv());
    uint64_t left = left_at(uv_now(ctx_loop_uv()));
    return ms < left ? ms : left;
}

int deadline_begin(deadline *block, uint64_t ms)
{
    ctx_task *self = ctx_task_current();
    if (block == NULL || self == NULL) {
        return UV_EINVAL;
    }
    deadline made = {.task = self, .cancelling = ctx_task_cancelling(self)};
    uint64_t left = sooner(ms);
    int status = left != DEADLINE_NONE ? start(left, block, &made) : 0;
    if (status == 0) {
        *block = made;
    }
    return status;
}

int deadline_end(deadline *block, int *status)
{
    if (block == NULL || status == NULL || block->task != ctx_task_current()) {
        return UV_EINVAL;
    }
    ctx_token_free(block->token);
    stop(block->timer);
    if (block->has_passed) {
        size_t others = ctx_task_uncancel(block->task);
        if (*status == UV_ECANCELED && others <= block->cancelling) {
            *status = UV_ETIMEDOUT;
        }
    }
    return 0;
}
