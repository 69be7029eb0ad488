#include "task_state.h"

static void has_slept(uv_timer_t *timer)
{
    ctx_task *task = timer->data;
    task->has_slept = true;
    ctx_task_wake(task);
}

/* A round, and no timer: it is ready again at once, behind all others. */
static int let_others(ctx_task *self)
{
    if (!self->is_cancelled) {
        ctx_ready_add(&self->loop->ready, &self->ready);
        ctx_coroutine_yield(&self->coroutine);
    }
    return ctx_task_take_cancel(self) ? UV_ECANCELED : 0;
}

int ctx_task_sleep(uint64_t ms)
{
    ctx_task *self = ctx_task_current();
    if (self == NULL) {
        return UV_EINVAL;
    }
    if (ms == 0) {
        return let_others(self);
    }
    self->has_slept = false;
    uv_update_time(&self->loop->uv); /* the task may have run for long */
    uv_timer_start(&self->timer, has_slept, ms, 0);
    int status = ctx_task_wait(self, &self->has_slept);
    uv_timer_stop(&self->timer);
    return status;
}
