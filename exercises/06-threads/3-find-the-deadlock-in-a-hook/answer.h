/* answer.h - requests that wait for something, each parked under a number. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

/* The most requests that are parked at once. */
#define PARKED_MOST 8

/* The lock of the table. The tests provide it: a thread that takes it twice would wait for itself for
 * ever, and they say so instead. */
void parked_lock(void);
void parked_unlock(void);

/* What holds for all functions below: any thread may call, at any time. Where they let go of a context
 * release hooks may run, and these may call every function here, or wait for another thread that does.
 * So may a visitor. Each finds a whole table: with what its caller has done, and nothing half done. */

/* Parks a copy of the calling thread's current context. One that is parked under this number already
 * is let go of.
 * Status: CTX_NO_MEMORY, also where there is no place; then nothing has changed. */
ctx_status parked_put(long id);

/* Takes a request out.
 * Owner: *out is the caller's. Status: CTX_KEY_ERROR, there is none; then *out is untouched. */
CTX_NODISCARD ctx_status parked_take(long id, ctx_context **out);

/* Lets go of a request.
 * Status: CTX_KEY_ERROR, there is none. */
ctx_status parked_drop(long id);

/* Lets go of all requests that are parked now, in no order, and of none that a hook parks
 * meanwhile. */
void parked_drop_all(void);

/* How many are parked. */
size_t parked_count(void);

/* Calls visit(id, context, argument) for each request that is parked now, once, in no order, whatever
 * the visitor does to the table.
 * Owner: the context is lent to the visitor until it returns, even where that drops it. */
void parked_each(void (*visit)(long id, ctx_context *context, void *argument), void *argument);

#endif
