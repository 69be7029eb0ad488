/* copy_context.h - a context as it is now, kept for later. Chapter 4. */
#ifndef CTX_COPY_CONTEXT_H
#define CTX_COPY_CONTEXT_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Makes a copy of the calling thread's current context. Neither sees the other's later changes.
 * Owner: *out is the caller's, who ends with ctx_context_unref.
 * Status: CTX_NULL_ARGUMENT, CTX_NO_MEMORY.
 * Threads: any. Cost: O(1), whatever the number of variables. Python:
 * contextvars.copy_context(). */
ctx_status ctx_copy_context(ctx_context **out);

/* Makes a copy of `context`, which any thread may be running in at the time.
 * Owner, status, threads and cost as above, and CTX_NULL_ARGUMENT (context). Python: ctx.copy(). */
ctx_status ctx_context_copy(const ctx_context *context, ctx_context **out);

#ifdef __cplusplus
}
#endif
#endif
