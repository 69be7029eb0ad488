/* task.h - tasks: functions that wait for each other, for time and for what else the loop brings,
 * each in its context. Chapter 8.
 *
 * A task is a coroutine, and its context is entered whenever it goes on, and left whenever it
 * waits. So what it sets it finds again after each wait, nobody else sees it, and two tasks may
 * share a context, in turn, as in asyncio. What it enters itself, by ctx_run, stays entered while
 * it waits in there (chain.h); its own context does, too, then. A task whose context somebody else
 * is in at the time, such a task or another thread, goes on as soon as that one has left; in a
 * context that the caller of ctx_loop_run is in, it never does. Turned down: to enter the context
 * once, where the task is made, and to say so at once where that cannot be: then no task could be
 * made in the context that one is in, nor two in one. */
#ifndef CTX_TASK_H
#define CTX_TASK_H

#include "loop.h"

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ctx_task ctx_task;

/* A task that runs function(argument) in `context`, or for NULL in a copy of the current one, made
 * here and now. It begins when the caller waits for something, and no earlier. It has a stack of
 * 256 KiB, and must neither end its thread nor longjmp out of its function.
 * Owner: the task has a share of the context, to its end and as long as somebody has it. *task is
 * the caller's, who ends with ctx_task_unref; NULL is allowed, and the task goes its way.
 * Status: UV_EINVAL (function; no loop), UV_ENOMEM.
 * Cost: the copy, a few allocations, and a stack by mmap.
 * Python: asyncio.create_task(function(argument), context=context). */
int ctx_task_spawn(ctx_context *context, ctx_task_function *function, void *argument,
                   ctx_task **task);

/* The same, but that it begins at once, and the caller goes on when it waits for the first time, or
 * has ended: what it finds at hand, a page in memory say, costs no round of the loop. In a context
 * that somebody is in at the time, the caller perhaps, it begins as soon as that one has left.
 * *task is there before the function is called.
 * Python: Task(function(argument), eager_start=True, context=context) (3.12). */
int ctx_task_spawn_eager(ctx_context *context, ctx_task_function *function, void *argument,
                         ctx_task **task);

/* An owner less. The task itself goes on. NULL is allowed. Allowed after the loop's end, too; hooks
 * may run. */
void ctx_task_unref(ctx_task *task);

/* An owner more; returns `task`. NULL is allowed. */
ctx_task *ctx_task_ref(ctx_task *task);

/* The task that runs now; NULL outside of one, as in a callback.
 * Owner: lent, while it runs. Python: asyncio.current_task(). */
ctx_task *ctx_task_current(void);

/* Owner: lent, as long as the task is there. Python: task.get_context() (3.12). */
ctx_context *ctx_task_context(const ctx_task *task);

/* Whether it has ended, and then in *result what its function returned, or UV_ECANCELED. `result`
 * may be NULL. Python: task.done(), task.result(). */
bool ctx_task_is_done(const ctx_task *task, int *result);

/* The calling task waits until `task` has ended; *result as above. Any number of tasks may wait for
 * one.
 * Status: UV_ECANCELED, the caller was cancelled meanwhile: *result is not written, and `task` goes
 * on. UV_EINVAL (task; the caller itself; no task).
 * Python: await asyncio.shield(task). A plain `await task` would cancel `task` along with the
 * caller, though others may be waiting for it; here one says so, with ctx_task_cancel. */
int ctx_task_await(ctx_task *task, int *result);

/* The calling task waits. 0 lets all others have their turn that are ready now.
 * Status: UV_ECANCELED, UV_EINVAL (no task). Python: asyncio.sleep(ms / 1000). */
int ctx_task_sleep(uint64_t ms);

/* The task is to end: the call that it waits in, or the next one that would wait, returns
 * UV_ECANCELED, once. What it does then is its own affair; it may go on. One that has not begun
 * never does, and one that does not wait again counts as cancelled, whatever it returns.
 * Status: UV_EALREADY, it has ended; UV_EINVAL (task).
 * Python: task.cancel(). */
int ctx_task_cancel(ctx_task *task);

/* How many of its cancellations nobody has taken back; 0 for NULL. However many there are, the task
 * is told once.
 * Python: task.cancelling() (3.11). */
size_t ctx_task_cancelling(const ctx_task *task);

/* Takes a cancellation back; returns how many are left, 0 for NULL. It is for whoever has cancelled
 * the task for a reason of its own, a deadline that has passed or a group that has failed, and
 * deals with that: what is left then is somebody else's, and the task has to end. Where none is
 * left, a task that has not been told is not told any more.
 * Python: task.uncancel() (3.11; up to 3.12 the task is told all the same). */
size_t ctx_task_uncancel(ctx_task *task);

/* Calls function(argument) when the task has ended, from the loop, in a copy of the current
 * context, made here and now; soon, where it has ended already. Several are called in the order in
 * which they were added.
 * Status: UV_EINVAL (task, function; no loop), UV_ENOMEM.
 * Python: task.add_done_callback(function). */
int ctx_task_on_done(ctx_task *task, void *(*function)(void *), void *argument);

#ifdef __cplusplus
}
#endif
#endif
