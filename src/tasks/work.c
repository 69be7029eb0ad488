#include "work.h"
#include "../callback.h"
#include "../thread.h"
#include "task_state.h"
#include "uv_status.h"

typedef struct work {
    uv_work_t request;
    ctx_callback callback;
    ctx_task *task;
    ctx_status status; /* of the call, in the pool */
    void *result;
    bool is_over;
} work;

/* The thread is lent, and outlasts the loop and main: it keeps nothing of the library's. */
static void in_pool(uv_work_t *request)
{
    work *self = request->data;
    self->status = ctx_callback_call(&self->callback, &self->result);
    if (ctx_context_current() == NULL) {
        ctx_thread_end();
    }
}

static void after(uv_work_t *request, int status)
{
    (void)status;
    work *self = request->data;
    self->is_over = true;
    ctx_task_wake(self->task);
}

/* The request lies on this stack: however it ends, it has ended. */
static int wait_for(work *self)
{
    int status = ctx_task_wait(self->task, &self->is_over);
    if (status != 0) {
        uv_cancel((uv_req_t *)&self->request);
        ctx_task_wait_to_the_end(self->task, &self->is_over);
        return status;
    }
    return ctx_uv_status(self->status);
}

int ctx_task_work(void *(*function)(void *), void *argument, void **result)
{
    work self = {.request.data = &self, .task = ctx_task_current()};
    if (self.task == NULL) {
        return UV_EINVAL;
    }
    int status = ctx_uv_status(ctx_callback_init_copy(function, argument, &self.callback));
    if (status != 0) {
        return status;
    }
    status = uv_queue_work(&self.task->loop->uv, &self.request, in_pool, after);
    status = status == 0 ? wait_for(&self) : status;
    ctx_callback_end(&self.callback);
    if (status == 0 && result != NULL) {
        *result = self.result;
    }
    return status;
}
