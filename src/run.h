/* run.h - running code in a context. Chapter 5. */
#ifndef CTX_RUN_H
#define CTX_RUN_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Calls function(argument) with `context` as the calling thread's current context. What the
 * function sets stays in that context; the caller's context is current again afterwards, and
 * unchanged.
 * Owner: the context stays the caller's, and is kept alive while the function runs. *result is
 * what the function returned, as it is; `result` may be NULL.
 * Status: CTX_ALREADY_ENTERED, by this thread or another; CTX_NULL_ARGUMENT (context, function);
 * CTX_NO_MEMORY. Then the function was not called. It was, and *result is written, on
 * CTX_NOT_ENTERED, where it had left the context itself, and on CTX_NOT_CURRENT: it came back
 * inside another one, and both stay entered, for the caller to exit, the inner one first; or it had
 * left this one, and another thread is in it by now.
 * Threads: any; one at a time for one context.
 * Other ways out: where the library is compiled with -fexceptions, a function that ends its thread
 * (pthread_exit, cancellation), or that throws an exception of C++, leaves the context, and what it
 * has entered from there, before its callers clean up. Without -fexceptions a thread leaves them at
 * its end, after its callers' clean-up handlers; and an exception leaves them entered, for whoever
 * catches it to exit. (So it is, too, where the system ends a thread without unwinding its stack,
 * as musl does.) The function must not longjmp past ctx_run.
 * Cost: O(1). Python: ctx.run(function, argument). */
ctx_status ctx_run(ctx_context *context, void *(*function)(void *), void *argument, void **result);

/* The pair below it: makes `context` the current one, until ctx_exit. Contexts are entered one
 * inside the other.
 * Owner: the thread becomes an owner until it exits.
 * Status: CTX_ALREADY_ENTERED, by this thread or another; CTX_NULL_ARGUMENT; CTX_NO_MEMORY. Then
 * the current context is what it was.
 * Cost: O(1). Python: PyContext_Enter. */
CTX_NODISCARD ctx_status ctx_enter(ctx_context *context);

/* Leaves `context`; the one that was current before is so again.
 * Owner: the thread's share goes, and with it the context if that was the last.
 * Status: CTX_NOT_ENTERED, nobody is inside; CTX_NOT_CURRENT, another context or another thread is
 * in the way; CTX_NULL_ARGUMENT. Then nothing has changed.
 * Threads: the one that entered. Cost: O(1), but for a last share (ctx_context_unref).
 * Python: PyContext_Exit. */
ctx_status ctx_exit(ctx_context *context);

/* The block form: enters `context` and, where that worked, makes *inside the context; the
 * variable's end exits.
 *
 *     {
 *         CTX_AUTO_EXIT ctx_context *inside = NULL;
 *         if (ctx_enter_block(context, &inside) != CTX_OK) {
 *             return failed;
 *         }
 *         ...
 *     }
 *
 * The ways out, and what a goto must not do, are those of CTX_AUTO_RESET (token.h). Where another
 * context is current at the block's end, since this one was exited by hand or another was entered,
 * nothing is exited.
 * Owner: *inside is the block's, a share that its end gives back. Status: as ctx_enter. Python:
 * with ctx:, which has been proposed (gh-99633) and is in no version up to 3.15. */
#define CTX_AUTO_EXIT __attribute__((cleanup(ctx_context_auto_exit)))
CTX_NODISCARD ctx_status ctx_enter_block(ctx_context *context, ctx_context **inside);

/* What CTX_AUTO_EXIT calls. */
void ctx_context_auto_exit(ctx_context **inside);

#ifdef __cplusplus
}
#endif
#endif
