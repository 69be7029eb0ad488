/* answer.h - a walk over a context in an order that the caller chooses. */
#ifndef ANSWER_H
#define ANSWER_H

#include "mapping.h"

/* Less than zero where `a` comes first, greater where `b` does, zero where it does not matter. */
typedef int order_compare(const ctx_var *a, const ctx_var *b);

/* TODO: the fields are yours to choose. */
typedef struct order_iter {
    void *unused;
} order_iter;

/* Begins a walk over `context` as it is now, whatever happens to it meanwhile; order_end ends it. The
 * order is `compare`'s, or for NULL that of strcmp on the names. Variables that compare as equal come
 * in the order in which ctx_iter has them. `compare` may begin walks of its own.
 * Status: CTX_NULL_ARGUMENT (iter, context), CTX_NO_MEMORY; then there is no walk to end.
 * Cost: O(n log n), calls of `compare` included: for a thousand variables at most 20,000. */
ctx_status order_begin(order_iter *iter, const ctx_context *context, order_compare *compare);

/* The next variable and value; false after the last. Both are lent, until order_end. NULL for `var` or
 * `value`: that one is not wanted. Cost: O(1). */
bool order_next(order_iter *iter, ctx_var **var, void **value);

/* Ends the walk, wherever it is. Release hooks may run, and may begin walks of their own. */
void order_end(order_iter *iter);

#endif
