/* future.h - a result that is to come: somebody sets it, once, and tasks wait for it. Chapter 8.
 *
 *     ctx_future page;
 *     status = ctx_future_init(&page);
 *     ...                                      a callback, or another task, is told of it
 *     status = ctx_future_await(&page, &result);
 *
 * It is what a task waits for where neither time, nor a task's end, nor a stream is: a turn, a
 * signal, what a handle of libuv's brings. Turned down:
 * - one on the heap that is counted: the task that waits has a stack for it, and to set it needs no
 *   memory and no share;
 * - to cancel it: a result of UV_ECANCELED says as much, and who waits can be cancelled himself;
 * - callbacks for when it is set: a task can wait for it, and then call what it likes;
 * - a void * as its result, which cannot say whether it went well. What else there is to hand over
 *   lies beside it. */
#ifndef CTX_FUTURE_H
#define CTX_FUTURE_H

#include "list.h"
#include "task.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A structure of the caller's, which lies still until it is set; what is in it is the future's. */
typedef struct ctx_future {
    ctx_link waiters;
    int result;
    bool is_set;
} ctx_future;

/* One that is not set yet.
 * Owner: there is nothing to end. As long as somebody waits for it, it has to be there; as soon as
 * it is set, nobody needs it any more, also those who have waited and not gone on yet.
 * Status: UV_EINVAL (future). Python: loop.create_future(). */
int ctx_future_init(ctx_future *future);

/* Sets it, from a task or a callback of the loop. Those who wait go on in the next round, in the
 * order in which they came. `result` is as a task's, 0 or more, or a negative UV_E... of a failure.
 * Status: UV_EALREADY, it is set: its result stays. UV_EINVAL (future).
 * Python: future.set_result(result), future.set_exception(...). */
int ctx_future_set(ctx_future *future, int result);

/* Whether it is set, and then in *result to what. `result` may be NULL.
 * Python: future.done(), future.result(). */
bool ctx_future_is_set(const ctx_future *future, int *result);

/* The calling task waits until it is set; *result as above. It does not wait where that is so
 * already.
 * Status: UV_ECANCELED, the caller was cancelled meanwhile: *result is not written. It may have
 * been set by then all the same, which ctx_future_is_set tells; who is given a thing that way has
 * to see to it, and hand it on. UV_EINVAL (future; no task).
 * Python: await asyncio.shield(future), as for ctx_task_await. */
int ctx_future_await(ctx_future *future, int *result);

#ifdef __cplusplus
}
#endif
#endif
