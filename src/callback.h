/* callback.h - a function that is called later, in the context it was registered in. Chapter 8.
 *
 * A loop calls functions that it was given by a request which waits meanwhile, and a hundred other
 * requests have had the thread in between. So each function takes a context along:
 *
 *     status = ctx_callback_init_copy(go_on, request, &request->on_timer); where it is registered
 *     ...
 *     ctx_callback_call(&request->on_timer, NULL);                         where the loop calls
 *     ctx_callback_end(&request->on_timer);                                when it never will again
 *
 * It is a structure of the caller's, for it lies in what a loop has already: behind the data of a
 * libuv handle, in a GLib source, in a pool's job. Turned down: an object of its own, one more
 * allocation that can fail for each callback, and one more thing to find the way to; and functions
 * in the place of a loop's own, which would be another library for each loop. */
#ifndef CTX_CALLBACK_H
#define CTX_CALLBACK_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

/* For one thread at a time; it may be handed on. A copy of the structure is the same callback:
 * one of the two is ended. */
typedef struct ctx_callback {
    void *(*function)(void *);
    void *argument;
    ctx_context *context; /* owned; NULL once it has ended */
} ctx_callback;

/* A callback that runs in `context`. What one call sets, the next one sees.
 * Owner: *callback has a share of the context until it ends; `argument` stays the caller's.
 * Status: CTX_NULL_ARGUMENT (context, function, callback).
 * Python: asyncio.Handle, loop.call_soon(function, argument, context=context). */
CTX_NODISCARD ctx_status ctx_callback_init(ctx_context *context, void *(*function)(void *),
                                           void *argument, ctx_callback *callback);

/* The same in a copy of the calling thread's current context, made here and now: what is set
 * between this and the call is not seen by it.
 * Status: CTX_NULL_ARGUMENT (function, callback), CTX_NO_MEMORY.
 * Python: loop.call_soon(function, argument). */
CTX_NODISCARD ctx_status ctx_callback_init_copy(void *(*function)(void *), void *argument,
                                                ctx_callback *callback);

/* Calls it, as often as one likes. Where its context is the current one already, since what runs in
 * it calls at once what was to be called later, there is nothing to enter, and it is called as it
 * is. The function may end the callback, and free what it lies in.
 * Status: as ctx_run; CTX_NULL_ARGUMENT also for a callback that has ended.
 * Python: context.run(function, argument), which a Handle does with it. In Python the call at once
 * is a RuntimeError, for there it cannot be told from a mistake. */
ctx_status ctx_callback_call(const ctx_callback *callback, void **result);

/* It is never called again: lets go of its context, once. NULL is allowed, and one that has ended.
 * Hooks may run.
 * Python: Handle.cancel(), or the handle's end. */
void ctx_callback_end(ctx_callback *callback);

#ifdef __cplusplus
}
#endif
#endif
