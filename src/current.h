/* current.h - internal: the context that the calling thread runs in. Chapter 2. */
#ifndef CTX_CURRENT_H
#define CTX_CURRENT_H

#include "self.h"

/* The current context, lent; a thread that has none (ctx_context_current, context.h) gets an empty
 * one.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_current(ctx_context **out);

/* Makes `context` the current one of `thread`, which is the calling thread, or one that has not
 * started yet.
 * Status: CTX_ALREADY_ENTERED; then nothing has changed. */
ctx_status ctx_current_push(ctx_thread *thread, ctx_context *context);

/* The way back: the thread leaves its current context, and is in the one below again, if there is
 * one. Hooks may run. */
void ctx_current_pop(ctx_thread *thread);

/* The thread is over: it leaves every context that it is in, and those that hooks make for it
 * meanwhile; but not for ever, if a hook makes one each time. */
void ctx_current_leave_all(ctx_thread *thread);

#endif
