/* answer.h - generators: functions that yield values, each on a stack and in contexts of its own. */
#ifndef ANSWER_H
#define ANSWER_H

#include "chain.h"

/* For one thread at a time, and it may be handed on between two values. */
typedef struct generator generator;

/* What a generator does: it hands values out by generator_yield, and returns when there is none any
 * more. It may yield inside whatever runs and contexts, and leaves those that it enters before it
 * returns. It ends no thread. */
typedef void (*generator_function)(generator *self, void *argument);

/* Makes a generator that has done nothing yet. Its function begins in a copy of the calling
 * thread's current context, as that is now.
 * Owner: *out is the caller's, who ends with generator_free; the argument stays the caller's.
 * Status: CTX_NULL_ARGUMENT (function, out), CTX_NO_MEMORY; then nothing has changed.
 * Python: calling a generator function. */
ctx_status generator_new(generator_function function, void *argument, generator **out);

/* Goes on in the function, up to the next value. In between, the contexts that it is in are
 * current, as they were when it yielded, whoever asks and on whatever thread; afterwards the
 * caller's are, as they were before. Where the function has returned, its contexts are let go of.
 * Owner: *value is what the function has yielded, as it is.
 * Status: CTX_NULL_ARGUMENT (g, value); CTX_ALREADY_ENTERED, the function has not yielded: it
 * asks for its own next value, itself or by way of others; CTX_LOOKUP_ERROR, it has returned, now
 * or earlier; CTX_NO_MEMORY, which only a thread gets that has not used the library before. Then
 * *value is untouched.
 * Python: next(g), with StopIteration, and ValueError: generator already executing. */
ctx_status generator_next(generator *g, void **value);

/* Within the function, on the generator's stack: hands a value out, and comes back when the next
 * one is asked for. */
void generator_yield(generator *self, void *value);

/* Frees a generator, wherever its function is. If that is half way, it does not go on: the contexts
 * that it is in are left, the innermost first, so that others may enter them. What else lies on its
 * stack is lost, the share that a ctx_run has among it; so a function that may be given up uses
 * ctx_enter. The stack is still there when release hooks run. NULL is allowed.
 * Status: CTX_ALREADY_ENTERED, as above; then nothing has changed.
 * Python: del g; but that raises GeneratorExit in the function. */
ctx_status generator_free(generator *g);

/* Release hooks run in the context of the caller. Those of a generator_next may call the functions
 * here, and also free the generator, where nobody else does; they find that there are no values any
 * more. After a generator_free it is no generator any more. */

#endif
