/* A release hands its permit over: it takes the first one off the queue and sets its future, and
 * the count stays as it is. So a permit is free, or somebody's, or on its way to somebody, and
 * never two of these; while somebody waits, none is free, and who comes in between finds none and
 * stands behind. The other way, to count up and to wake one who looks again, is asyncio's of before
 * 3.11. Who is woken may find the permit gone then, and has lost his place in the queue.
 *
 * The price is that a task can be given a permit that it never takes: it is cancelled in the one
 * round before it goes on. The future tells: it is set. Then the task releases what it was given,
 * as anybody would, which is the next one's affair from there on. If it is not set the task is in
 * the queue still, and takes itself off: its place in there is on its own stack, and ends with the
 * call.
 *
 * The future may lie on the stack because a set needs nothing of it any more (future.h), and
 * whoever is in the queue has not gone on. */
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
    if (ctx_future_is_set(&self.turn, NULL)) {
        semaphore_release(s); /* it was given a permit meanwhile */
    } else {
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
