#include "task_state.h"

int ctx_task_await(ctx_task *task, int *result)
{
    ctx_task *self = ctx_task_current();
    if (self == NULL || task == NULL || task == self) {
        return UV_EINVAL;
    }
    return ctx_task_is_done(task, result) ? 0 : ctx_task_wait_in(self, &task->waiters, result);
}
