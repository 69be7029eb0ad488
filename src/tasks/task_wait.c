#include "../debug.h"
#include "task_state.h"

bool ctx_task_take_cancel(ctx_task *task)
{
    bool is_cancelled = task->is_cancelled;
    task->is_cancelled = false;
    return is_cancelled;
}

int ctx_task_wait(ctx_task *self, const bool *is_so)
{
    CTX_ASSERT(self == self->loop->current);
    while (!*is_so) {
        if (!self->is_cancelled) {
            ctx_coroutine_yield(&self->coroutine);
        }
        if (ctx_task_take_cancel(self)) {
            return UV_ECANCELED;
        }
    }
    return 0;
}

void ctx_task_wait_to_the_end(ctx_task *self, const bool *is_so)
{
    CTX_ASSERT(self == self->loop->current);
    while (!*is_so) {
        ctx_coroutine_yield(&self->coroutine);
    }
}

void ctx_task_wake(ctx_task *task)
{
    if (task != task->loop->current && !task->has_ended) {
        ctx_ready_add(&task->loop->ready, &task->ready);
    }
}

int ctx_task_cancel(ctx_task *task)
{
    if (task == NULL) {
        return UV_EINVAL;
    }
    if (task->has_ended) {
        return UV_EALREADY;
    }
    task->is_cancelled = true;
    ctx_task_wake(task);
    return 0;
}
