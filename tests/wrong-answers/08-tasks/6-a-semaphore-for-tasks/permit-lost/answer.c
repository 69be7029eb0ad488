/* caught by 6-cancelled-when-it-is-given: who is cancelled with a permit in its hands keeps it for ever */
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

static void add(semaphore *s, struct waiter *waiter)
{
    if (s->first == NULL) {
        s->first = waiter;
    } else {
        s->last->next = waiter;
    }
    s->last = waiter;
}

static void take_off(semaphore *s, const struct waiter *waiter)
{
    struct waiter *before = NULL;
    for (struct waiter *at = s->first; at != waiter; at = at->next) {
        before = at;
    }
    if (before == NULL) {
        s->first = waiter->next;
    } else {
        before->next = waiter->next;
    }
    if (s->last == waiter) {
        s->last = before;
    }
}

static int wait_for_turn(semaphore *s)
{
    struct waiter self = {.next = NULL};
    ctx_future_init(&self.turn);
    add(s, &self);
    int status = ctx_future_await(&self.turn, NULL);
    if (status == 0) {
        return 0;
    }
    if (!ctx_future_is_set(&self.turn, NULL)) {
        take_off(s, &self);
    }
    return status;
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
    struct waiter *first = s->first;
    if (first == NULL) {
        s->permits++;
    } else {
        take_off(s, first);
        ctx_future_set(&first->turn, 0);
    }
    return 0;
}

bool semaphore_is_locked(const semaphore *s)
{
    return s != NULL && s->permits == 0;
}
