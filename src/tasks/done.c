#include "handle_state.h"
#include "task_state.h"

int ctx_task_on_done(ctx_task *task, void *(*function)(void *), void *argument)
{
    if (task == NULL) {
        return UV_EINVAL;
    }
    ctx_handle *handle;
    int status = ctx_handle_new(NULL, function, argument, &handle);
    if (status == 0 && task->has_ended) {
        ctx_ready_add(&handle->loop->ready, &handle->ready);
    } else if (status == 0) {
        ctx_list_add(&task->done, &handle->ready.link);
    }
    return status;
}
