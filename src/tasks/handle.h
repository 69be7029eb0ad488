/* handle.h - callbacks of a loop, each in its context. Chapter 8. */
#ifndef CTX_HANDLE_H
#define CTX_HANDLE_H

#include "loop.h"

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A call that is to come. When it is done, or cancelled, it has no context any more: a handle that
 * somebody keeps keeps nobody's values. */
typedef struct ctx_handle ctx_handle;

/* Calls function(argument) from the loop, in the next round, in `context`, or for NULL in a copy of
 * the current one, made here and now. In a context that somebody is in at the time, it is called as
 * soon as that one has left.
 * Owner: *handle is the caller's, who ends with ctx_handle_unref; NULL is allowed. What the
 * function returns is lost.
 * Status: UV_EINVAL (function; no loop), UV_ENOMEM.
 * Python: loop.call_soon(function, argument, context=context). */
int ctx_loop_call_soon(ctx_context *context, void *(*function)(void *), void *argument,
                       ctx_handle **handle);

/* The same, but so many milliseconds later. Python: loop.call_later(ms / 1000, ...). */
int ctx_loop_call_later(uint64_t ms, ctx_context *context, void *(*function)(void *),
                        void *argument, ctx_handle **handle);

/* It is not called any more. Nothing, where it was, or was cancelled; NULL is allowed. Hooks may
 * run. Python: handle.cancel(). */
void ctx_handle_cancel(ctx_handle *handle);

/* An owner less. The call comes all the same. NULL is allowed, and so is this after the loop's
 * end. */
void ctx_handle_unref(ctx_handle *handle);

#ifdef __cplusplus
}
#endif
#endif
