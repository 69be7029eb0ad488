#include "task_state.h"

static int wait_for_end(ctx_task *self, ctx_task *task)
{
    ctx_task_waiter waiter = {.task = self};
    ctx_list_add(&task->waiters, &waiter.link);
    int status = ctx_task_wait(self, &waiter.is_over);
    ctx_list_remove(&waiter.link);
    return status;
}

int ctx_task_await(ctx_task *task, int *result)
{
    ctx_task *self = ctx_task_current();
    if (self == NULL || task == NULL || task == self) {
        return UV_EINVAL;
    }
    ctx_task_ref(task); /* whoever has it may give it up meanwhile */
    int status = task->has_ended ? 0 : wait_for_end(self, task);
    if (status == 0 && result != NULL) {
        *result = task->result;
    }
    ctx_task_unref(task);
    return status;
}
