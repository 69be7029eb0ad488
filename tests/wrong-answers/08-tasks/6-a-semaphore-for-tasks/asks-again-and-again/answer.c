/* caught by 4-nobody-overtakes: who finds no permit asks again in each round, and there is no order */
#include "answer.h"

#include "tasks/future.h"

#include <uv.h>

struct waiter {
    struct waiter *next;
    ctx_future turn;
};

int semaphore_init(semaphore *s, size_t permits)
{
    if (s == NULL) {
        return UV_EINVAL;
    }
    *s = (semaphore){.permits = permits};
    return 0;
}

static int wait_for_turn(semaphore *s)
{
    while (s->permits == 0) {
        int status = ctx_task_sleep(0);
        if (status != 0) {
            return status;
        }
    }
    s->permits--;
    return 0;
}

int semaphore_acquire(semaphore *s)
{
    if (s == NULL || ctx_task_current() == NULL) {
        return UV_EINVAL;
    }
    if (s->permits == 0) {
        return wait_for_turn(s);
    }
    s->permits--;
    return 0;
}

int semaphore_release(semaphore *s)
{
    if (s == NULL) {
        return UV_EINVAL;
    }
    s->permits++;
    return 0;
}

bool semaphore_is_locked(const semaphore *s)
{
    return s != NULL && s->permits == 0;
}
