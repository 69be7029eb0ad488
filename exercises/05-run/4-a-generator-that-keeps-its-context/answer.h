/* answer.h - generators: work that is done step by step, in a context of its own. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

typedef struct generator generator;

/* What a generator does. Both functions are called in the generator's context, leave the contexts
 * that they enter, and come back. They may call all functions here, for this generator as well. */
typedef struct generator_kind {
    /* Goes on with the work, as far as the next value: writes it, and returns true. Returns false
     * where there is none any more; what it has written then means nothing. */
    bool (*step)(void *state, void **value);
    /* The end of the work, and of the state, where step has returned false, or the generator is
     * given up. It is called once. May be NULL. */
    void (*end)(void *state);
} generator_kind;

/* Makes a generator that has done nothing yet. Its context is a copy of the calling thread's
 * current one, as that is now.
 * Owner: *out is the caller's, who ends with generator_free. The state is the generator's, which
 * ends it by `end`. `kind` is lent, and outlives the generator.
 * Status: CTX_NULL_ARGUMENT (kind, its step, out), CTX_NO_MEMORY; then nothing has changed, and the
 * state is the caller's.
 * Cost: O(1). Python: calling a generator function. */
ctx_status generator_new(const generator_kind *kind, void *state, generator **out);

/* Takes one step, in the generator's context. The caller's is current again afterwards, and
 * unchanged. Where the step returns false, `end` is called in the same run, and then the context is
 * let go of.
 * Owner: *value is what the step has written, as it is. A release hook must not rely on it: it may
 * be written after the hooks have run.
 * Status, in this order: CTX_NULL_ARGUMENT (g, value); CTX_LOOKUP_ERROR, there is no value any
 * more, nor will there be: from the moment when `end` is called; CTX_ALREADY_ENTERED, somebody is
 * inside the generator's context: a step of its own, or whoever has a share of it; CTX_NO_MEMORY.
 * Then *value is untouched, and after the last two no step was taken.
 * Python: next(g), with StopIteration, and ValueError: generator already executing. */
ctx_status generator_next(generator *g, void **value);

/* Gives the generator up, and frees it. If `end` was not called yet, it is: in the generator's
 * context, or in the caller's where the generator's cannot be entered. Then the context is let go
 * of. Called from within a step of its own, or from within its `end`, whoever has that called, it
 * returns at once, and all this is done when that function has returned; generator_next hands out a
 * value that the step has written, as ever. NULL is allowed. Python: g.close(), and del g. */
void generator_free(generator *g);

/* Whatever lets go of the context does so last: release hooks run in the context of the caller, and
 * may call the functions here. They find that `end` was called. After a generator_next they may
 * also free the generator, where nobody else does; after a generator_free it is no generator any
 * more. */

#endif
