/* answer.h - what is to be done at the end: callbacks, each in the context of its registration. */
#ifndef ANSWER_H
#define ANSWER_H

#include "callback.h"

/* All zero is an empty list. It is for one thread at a time, and may be handed on. */
typedef struct at_end {
    struct entry *last; /* owned, as are those below it; NULL in an empty list */
} at_end;

typedef void *(*at_end_function)(void *argument);

/* Registers a function, which then waits: it will be called with `argument`, in a copy of the
 * calling thread's current context, as that is now. What it returns is nobody's.
 * Owner: the list owns the copy; the argument stays the caller's.
 * Status: CTX_NULL_ARGUMENT (list, function), CTX_NO_MEMORY; then nothing has changed.
 * Cost: O(1). Python: atexit.register(function, argument), which keeps no context. */
ctx_status at_end_register(at_end *list, at_end_function function, void *argument);

/* Forgets one that waits: that of this function with this argument; where there are several, the
 * one that was registered last. Its context is let go of: release hooks may run, in the context of
 * the caller.
 * Status: CTX_NULL_ARGUMENT (list, function); CTX_LOOKUP_ERROR, none such waits.
 * Cost: linear in the list. */
ctx_status at_end_unregister(at_end *list, at_end_function function, void *argument);

/* Calls those that wait, the last one first, until none does: also those that are registered
 * meanwhile. One whose turn has come does not wait any more, so each is called once. When it has
 * returned, its context is let go of, before the next one is called.
 *
 * Functions and release hooks may call all that is here: a run inside calls those that wait then.
 * Functions leave the contexts that they enter, and no other. Hooks run in the context of whoever
 * called at_end_run.
 * Status: CTX_NULL_ARGUMENT; CTX_NO_MEMORY, which only a thread gets that has not used the library
 * before. Then those that were not called still wait, in their order. */
ctx_status at_end_run(at_end *list);

#endif
