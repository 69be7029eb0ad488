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

int ctx_task_wait_in(ctx_task *self, ctx_link *waiters, int *result)
{
    ctx_task_waiter waiter = {.task = self};
    ctx_list_add(waiters, &waiter.link);
    int status = ctx_task_wait(self, &waiter.is_over);
    ctx_list_remove(&waiter.link);
    if (status == 0 && result != NULL) {
        *result = waiter.result;
    }
    return status;
}

void ctx_task_wake_all(ctx_link *waiters, int result)
{
    while (!ctx_list_is_empty(waiters)) {
        ctx_task_waiter *waiter = CTX_LIST_OWNER(waiters->next, ctx_task_waiter, link);
        ctx_list_remove(&waiter->link);
        waiter->result = result;
        waiter->is_over = true;
        ctx_task_wake(waiter->task);
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
    task->cancelling++;
    task->is_cancelled = true;
    ctx_task_wake(task);
    return 0;
}

size_t ctx_task_cancelling(const ctx_task *task)
{
    return task != NULL ? task->cancelling : 0;
}

size_t ctx_task_uncancel(ctx_task *task)
{
    if (task == NULL || task->cancelling == 0) {
        return 0;
    }
    if (--task->cancelling == 0) {
        task->is_cancelled = false;
    }
    return task->cancelling;
}
