/* work.h - work for other threads, those of libuv's pool, in a context. Chapter 8. */
#ifndef CTX_WORK_H
#define CTX_WORK_H

#include "task.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Runs function(argument) on a thread of libuv's pool, in a copy of the current context, made here
 * and now; the calling task waits meanwhile.
 * Owner: *result is what the function returned; `result` may be NULL.
 * Status: UV_ECANCELED, the task was cancelled. The function was not called, if no thread had begun
 * it; if one had, it has come to its end, for `argument` may lie on the stack of the caller; and
 * *result is not written. UV_EINVAL (function; no task), UV_ENOMEM: it was not called.
 * Threads: the function may set and get, but no task, handle or loop is its own.
 * Python: asyncio.to_thread(function, argument), which returns at once where it is cancelled, and
 * leaves the thread behind. */
int ctx_task_work(void *(*function)(void *), void *argument, void **result);

#ifdef __cplusplus
}
#endif
#endif
