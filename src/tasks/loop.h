/* loop.h - a loop of libuv's that runs tasks, and callbacks that know their context. Chapter 8.
 *
 * What holds in this folder wherever a comment does not say otherwise: results are libuv's, 0 or a
 * negative UV_E..., which uv_strerror explains, since that is what a user of libuv looks at anyway.
 * UV_ENOMEM and UV_EBUSY are CTX_NO_MEMORY and CTX_ALREADY_ENTERED; UV_EINVAL is a NULL where an
 * object is needed, or a call without a loop or outside of a task, where there has to be one. On
 * any of them nothing has changed. A loop belongs to the thread that runs it, and so do its tasks
 * and handles: no other thread may touch them. uv_async_send (uv.h) is the way in from there. */
#ifndef CTX_LOOP_H
#define CTX_LOOP_H

#include "../context.h"

#ifdef __cplusplus
extern "C" {
#endif

struct uv_loop_s; /* uv_loop_t, of uv.h, which only those include who want something of it */

/* What a task runs. It returns 0 or more where it went well, and a negative UV_E... where it
 * failed, so that a group of tasks knows that. What it makes it leaves in its argument. Turned
 * down: a void * as of ctx_run, which cannot say whether it went well. */
typedef int ctx_task_function(void *argument);

/* Makes a loop, and runs function(argument) in it as a task, in a copy of the calling thread's
 * context. When that has ended, all other tasks are cancelled and waited for, and everything that
 * is open in the loop is closed. A task that does not heed that it is cancelled keeps it waiting;
 * to clean up, it may make tasks, and wait for them. Those that anybody else makes meanwhile, a
 * callback or a server for a client, are cancelled before they begin.
 * Where nothing is left that could wake a task, all that wait are cancelled.
 * Owner: *result is what the function returned; NULL is allowed.
 * Status: UV_EINVAL; UV_EBUSY, the thread runs a loop already; UV_ENOMEM, or what libuv says of a
 * loop that cannot be made. Then the function was not called.
 * Python: asyncio.run(main()). */
int ctx_loop_run(ctx_task_function *function, void *argument, int *result);

/* The same, but in `context` itself: what the function sets is there afterwards, and for the next
 * run in it. NULL is a copy of the current one.
 * Status: UV_EBUSY also where somebody is in the context, the caller perhaps.
 * Python: Runner.run(main(), context=context), and Runner keeps one for all its runs. */
int ctx_loop_run_in(ctx_context *context, ctx_task_function *function, void *argument, int *result);

/* The loop that the calling thread runs, for handles of one's own: with a callback (callback.h) in
 * its data, one knows its context. What is still open when ctx_loop_run ends is closed without a
 * callback, before that returns.
 * Owner: lent, until then. NULL where there is no loop.
 * Python: asyncio.get_running_loop(). */
struct uv_loop_s *ctx_loop_uv(void);

#ifdef __cplusplus
}
#endif
#endif
