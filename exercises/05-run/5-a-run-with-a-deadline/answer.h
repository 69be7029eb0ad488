/* answer.h - runs that know how much time they have. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

#include <limits.h>

/* A deadline is a point of time, in seconds on the server's clock; any number is one, but this. */
#define NO_DEADLINE LONG_MAX

/* The deadline of the current context; NO_DEADLINE where none is set. */
long deadline_now(void);

/* Both runs take a function that comes back, and an `until` that is not NO_DEADLINE. */

/* Runs function(argument) in a copy of the current context, where the deadline is the sooner one of
 * `until` and the current one. What the function sets is set in the copy, which is gone when the
 * call returns: the current context is unchanged.
 * Owner: *result is what the function returned, as it is; `result` may be NULL. What the function
 * has set is released at the end, when the caller's context is current again; so *result must not
 * be on loan from there.
 * Status: CTX_NULL_ARGUMENT (function), CTX_NO_MEMORY; then the function was not called, and
 * nothing has changed. CTX_NOT_ENTERED and CTX_NOT_CURRENT as in ctx_run: the function was called,
 * and *result is written. */
ctx_status run_until(long until, void *(*function)(void *), void *argument, void **result);

/* Runs function(argument) in `context` itself. The deadline there is the soonest of `until`, that
 * of the caller's context, and that which `context` has. It stays, as does all that the function
 * sets; the caller's context is unchanged.
 * Owner: *result as above; the context stays the caller's.
 * Status: CTX_NULL_ARGUMENT (context, function), CTX_ALREADY_ENTERED, CTX_NO_MEMORY; then the
 * function was not called, and nothing has changed, in `context` neither. The others as above. */
ctx_status run_until_in(ctx_context *context, long until, void *(*function)(void *), void *argument,
                        void **result);

#endif
