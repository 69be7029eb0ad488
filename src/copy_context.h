/* copy_context.h - a context as it is now, kept for later. Chapter 4. */
#ifndef CTX_COPY_CONTEXT_H
#define CTX_COPY_CONTEXT_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Work that is handed to another thread, or put off, takes a copy along, each piece of work one of
 * its own: a context is entered by one thread at a time, and two jobs of one request would
 * otherwise refuse each other with CTX_ALREADY_ENTERED, now and then, when they meet.
 *
 *     job->status = ctx_copy_context(&job->context);           where the job is made
 *     ...
 *     ctx_run(job->context, job->function, job, &job->result); in the pool
 *     ctx_context_unref(job->context);
 *
 * What the jobs set stays in their copies. Python: asyncio.to_thread, and call_soon, copy so. */

/* Makes a copy of the calling thread's current context. Neither sees the other's later changes.
 * Owner: *out is the caller's, who ends with ctx_context_unref.
 * Status: CTX_NULL_ARGUMENT, CTX_NO_MEMORY.
 * Cost: O(1), whatever the number of variables. Python:
 * contextvars.copy_context(). */
CTX_NODISCARD ctx_status ctx_copy_context(ctx_context **out);

/* Makes a copy of `context`, which any thread may be running in at the time.
 * Owner, status, threads and cost as above, and CTX_NULL_ARGUMENT (context). Python: ctx.copy(). */
CTX_NODISCARD ctx_status ctx_context_copy(const ctx_context *context, ctx_context **out);

#ifdef __cplusplus
}
#endif
#endif
