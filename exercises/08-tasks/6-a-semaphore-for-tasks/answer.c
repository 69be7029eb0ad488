/* TODO: who finds no permit has to wait, in the order of coming, and a release has to wake one. */
#include "answer.h"

#include "tasks/future.h"

#include <uv.h>

/* TODO: what a task leaves in the queue while it waits. It can lie on the stack of the task. */
struct waiter {
    struct waiter *next;
};

int semaphore_init(semaphore *s, size_t permits)
{
    if (s == NULL) {
        return UV_EINVAL;
    }
    *s = (semaphore){.permits = permits};
    return 0;
}

int semaphore_acquire(semaphore *s)
{
    if (s == NULL || ctx_task_current() == NULL) {
        return UV_EINVAL;
    }
    if (s->permits > 0) {
        s->permits--;
    }
    return 0; /* TODO: with a permit or without one? */
}

int semaphore_release(semaphore *s)
{
    if (s == NULL) {
        return UV_EINVAL;
    }
    s->permits++; /* TODO: does somebody wait for it? */
    return 0;
}

bool semaphore_is_locked(const semaphore *s)
{
    return s != NULL && s->permits == 0;
}
