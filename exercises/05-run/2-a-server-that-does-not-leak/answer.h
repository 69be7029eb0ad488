/* answer.h - an event loop: callbacks that are called later, each in a context of its own. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

/* A piece of work. Any other status than CTX_OK says that it has failed. */
typedef ctx_status (*callback)(void *argument);

/* All zero is an empty loop. It belongs to one thread. No loop here is NULL, and no callback. */
typedef struct loop {
    struct handle *first; /* owned, as are those behind it; NULL in an empty loop */
    struct handle *last;  /* means something where there is a first */
} loop;

/* Registers a callback, behind those that wait already: it will be called with `argument`, in a
 * copy of the calling thread's current context, as that is now.
 * Owner: the loop owns the copy; the argument is lent until the callback has been called.
 * Status: CTX_NO_MEMORY; then nothing has changed.
 * Cost: O(1). Python: loop.call_soon(function, argument). */
ctx_status loop_call_soon(loop *l, callback function, void *argument);

/* The same, in `context` itself: what the callback sets stays there.
 * Owner: as above, but that the loop has a share of the context.
 * Status: CTX_NULL_ARGUMENT (context), CTX_NO_MEMORY; then nothing has changed.
 * Python: loop.call_soon(function, argument, context=context). */
ctx_status loop_call_soon_in(loop *l, ctx_context *context, callback function, void *argument);

/* Calls the callbacks in the order in which they were registered, those too that are registered
 * meanwhile, until none waits.
 *
 * Where one fails, `failed` is called with its status and its argument, still in the callback's
 * context. Then it is the next one's turn. Where the context of a callback cannot be entered, the
 * callback is not called: that is a failure, too, and `failed` gets the status of ctx_run, in the
 * context of whoever called loop_run. `failed` may be NULL.
 *
 * The context of a callback is let go of when the callback, and `failed`, have returned, before the
 * next one is called. Release hooks then run in the context of whoever called loop_run.
 *
 * A callback whose turn has come does not wait any more. Callbacks, `failed` and hooks may call all
 * functions here: a loop_run inside calls those that wait then. They leave the contexts that they
 * enter.
 *
 * Returns how many have failed; those called in a loop_run inside are counted there alone. */
size_t loop_run(loop *l, void (*failed)(ctx_status status, void *argument));

/* Forgets the callbacks that wait now, and lets go of their contexts. Release hooks may run, as
 * above; what they register is not forgotten. */
void loop_clear(loop *l);

#endif
