#include "future.h"
#include "task_state.h"

int ctx_future_init(ctx_future *future)
{
    if (future == NULL) {
        return UV_EINVAL;
    }
    *future = (ctx_future){.is_set = false};
    ctx_list_init(&future->waiters);
    return 0;
}

int ctx_future_set(ctx_future *future, int result)
{
    if (future == NULL) {
        return UV_EINVAL;
    }
    if (future->is_set) {
        return UV_EALREADY;
    }
    future->result = result;
    future->is_set = true;
    ctx_task_wake_all(&future->waiters, result);
    return 0;
}

bool ctx_future_is_set(const ctx_future *future, int *result)
{
    bool is_set = future != NULL && future->is_set;
    if (is_set && result != NULL) {
        *result = future->result;
    }
    return is_set;
}

int ctx_future_await(ctx_future *future, int *result)
{
    ctx_task *self = ctx_task_current();
    if (self == NULL || future == NULL) {
        return UV_EINVAL;
    }
    return ctx_future_is_set(future, result) ? 0 : ctx_task_wait_in(self, &future->waiters, result);
}
