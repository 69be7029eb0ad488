/* task_state.h - internal: what a task has, and how it waits. Chapter 8. */
#ifndef CTX_TASK_STATE_H
#define CTX_TASK_STATE_H

#include "coroutine.h"
#include "loop_state.h"
#include "task.h"

#include <uv.h>

struct ctx_task {
    size_t owners; /* the loop is one, until the timer is closed */
    ctx_loop *loop;
    ctx_link link; /* among those of the loop that have not ended */
    ctx_ready ready;
    uv_timer_t timer; /* it sleeps, or somebody else is in its context */
    ctx_context *context;
    ctx_task_function *function;
    void *argument;
    int result;
    bool has_begun;
    bool has_ended;
    size_t cancelling; /* how often it was cancelled, and nobody has taken it back */
    bool is_cancelled; /* and has not been told yet */
    bool is_inside;    /* it waits inside another context, and its own is entered below */
    bool has_slept;
    ctx_coroutine coroutine;
    ctx_link waiters;                  /* tasks that wait for its end (await.c) */
    ctx_link done;                     /* handles that are called then (done.c) */
    void (*at_end)(struct ctx_task *); /* or NULL; called first */
    void *owner;                       /* for at_end */
    ctx_link in_group;
};

/* On the stack of a task that waits for another one's end, or for a future, in the list of that. */
typedef struct ctx_task_waiter {
    ctx_link link;
    ctx_task *task;
    int result;
    bool is_over;
} ctx_task_waiter;

/* What is done with a task that is ready: it goes on until it waits, or has ended. */
void ctx_task_step(ctx_ready *ready);

/* The task that runs waits until *is_so, which is looked at whenever somebody wakes it. For what is
 * so already it does not wait.
 * Status: UV_ECANCELED, also where it is so by now. */
int ctx_task_wait(ctx_task *self, const bool *is_so);

/* The same, but that nothing comes in between: whoever cancels it is heard by the next wait. */
void ctx_task_wait_to_the_end(ctx_task *self, const bool *is_so);

/* It goes on in the next round. Nothing, for one that runs. */
void ctx_task_wake(ctx_task *task);

/* The task that runs waits in that list until ctx_task_wake_all, whose result is in *result then;
 * `result` may be NULL. The list may be gone when it goes on.
 * Status: as ctx_task_wait; then *result is not written. */
int ctx_task_wait_in(ctx_task *self, ctx_link *waiters, int *result);
void ctx_task_wake_all(ctx_link *waiters, int result);

/* Whether it was cancelled and has not been told; it is told now. */
bool ctx_task_take_cancel(ctx_task *task);

#endif
