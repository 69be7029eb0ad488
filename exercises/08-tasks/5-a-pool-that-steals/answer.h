/* answer.h - a pool whose threads take coroutines from each other's queues, with their contexts. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

/* The most threads that a pool has. */
#define POOL_MOST 8

typedef struct pool pool;
typedef struct task task;

/* What a task does, on a stack of its own. It may yield inside whatever runs and contexts, leaves
 * those that it enters, and returns: no pthread_exit. It may add tasks. */
typedef void (*task_function)(task *self, void *argument);

/* A pool without a task, of `threads` queues, 1 to POOL_MOST; its threads are not there yet.
 * Owner: *out is the caller's, who ends with pool_free.
 * Status: CTX_NO_MEMORY. */
ctx_status pool_new(size_t threads, pool **out);

/* Puts a task at the end of a queue, a number below that of the threads. It begins in a copy of
 * the calling thread's current context, as that is now, and goes on in whatever it has entered
 * since, on whichever thread. What it sets, neither the caller nor another task sees.
 * Owner: the argument stays the caller's. When the task has returned, its contexts are let go of
 * at once, by the thread that it was on, and release hooks run in that thread's own context,
 * where nothing is set. They may add tasks.
 * Status: CTX_NO_MEMORY; then nothing has changed. A task that was added needs no more memory.
 * Threads: any, tasks included. */
ctx_status pool_add(pool *p, size_t queue, task_function function, void *argument);

/* Within a task: others have their turn. It comes back when a thread, this or another one, takes
 * the task again; until then it is at the end of the queue of the thread that it was on. */
void task_yield(task *self);

/* Runs all tasks, also those that are added meanwhile, each to its end. There is a thread for each
 * queue. It takes the first one in its queue; where that is empty, the first one in any other; and
 * where there is none, it waits until there is one, or all tasks have ended. The threads have ended
 * when it returns. It may be called again.
 * Status: CTX_NO_THREAD, the system gave too few; CTX_NO_MEMORY. Then no task has begun.
 * Threads: one at a time, which is in no task. */
ctx_status pool_run(pool *p);

/* Frees a pool, and tasks that were never begun: what they have in their contexts is let go of.
 * Nobody else uses the pool any more, hooks neither. */
void pool_free(pool *p);

#endif
