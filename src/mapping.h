/* mapping.h - a context read as a mapping from variables to values. Chapter 4.
 *
 * Only what is set in the context counts; defaults do not. A context that no thread runs in may be
 * read by any number of threads. One that a thread runs in changes under a reader's hands: what
 * lends a value out of it tells other threads CTX_RUNNING_ELSEWHERE, and they read from a copy.
 * The status tells how it is at that moment: of a context that another thread may enter while the
 * value is in use, read a copy from the start. */
#ifndef CTX_MAPPING_H
#define CTX_MAPPING_H

#include "context.h"
#include "share.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The variable's value in `context`.
 * Owner: *value is lent, until the variable is set or reset in the context, or the context goes.
 * Status: CTX_KEY_ERROR (not set there), CTX_RUNNING_ELSEWHERE, CTX_NULL_ARGUMENT; then *value is
 * untouched.
 * Threads: see above. Cost: O(log n). Python: ctx[var]. */
ctx_status ctx_context_get(const ctx_context *context, const ctx_var *var, void **value);

/* The same, with a share of the value instead of a loan: for any thread, whoever runs in the
 * context.
 * Owner: the share is the caller's, who ends it with ctx_share_end.
 * Status: CTX_KEY_ERROR, CTX_NULL_ARGUMENT; then *share is untouched.
 * Cost: O(log n), and a count. Python: ctx[var], which returns an owned reference. */
CTX_NODISCARD ctx_status ctx_context_get_share(const ctx_context *context, const ctx_var *var,
                                               ctx_share *share);

/* The same as ctx_context_get, with `fallback` where the status would not be CTX_OK. Python:
 * ctx.get(var, fallback). */
void *ctx_context_get_or(const ctx_context *context, const ctx_var *var, void *fallback);

/* Whether the variable is set in `context`; false for NULL.
 * Threads: any, always. Cost: O(log n). Python: var in ctx. */
bool ctx_context_contains(const ctx_context *context, const ctx_var *var);

/* How many variables are set in `context`; 0 for NULL.
 * Threads: any, always. Cost: O(1). Python: len(ctx). */
size_t ctx_context_len(const ctx_context *context);

/* Whether two contexts set the same variables to equal values, by the variables' `equal` hooks.
 * Both are compared as they are at one moment, whoever runs in them; so a context is equal to
 * itself.
 * Status: CTX_NULL_ARGUMENT, CTX_NO_MEMORY; then *equal is untouched.
 * Threads: any, always. Cost: O(n log n). Python: ctx == other. */
ctx_status ctx_context_equal(const ctx_context *context, const ctx_context *other, bool *equal);

/* A walk over a context as it was when the walk began, whatever happens to it meanwhile:
 *
 *     ctx_iter iter;
 *     if (ctx_iter_begin(context, &iter) == CTX_OK) {
 *         while (ctx_iter_next(&iter, &var, &value)) {
 *             ...
 *         }
 *         ctx_iter_end(&iter);
 *     }
 *
 * Python: for var, value in ctx.items(); keys() and values() are the same walk. */
typedef struct ctx_iter {
    ctx_context *snapshot;        /* owned */
    const struct ctx_binding *at; /* lent by the snapshot; NULL before the first */
} ctx_iter;

/* Begins a walk, which ctx_iter_end ends.
 * Status: CTX_NO_MEMORY, CTX_NULL_ARGUMENT; then there is no walk to end.
 * Threads: any, always; the iterator itself is one thread's. Cost: O(1). */
CTX_NODISCARD ctx_status ctx_iter_begin(const ctx_context *context, ctx_iter *iter);

/* The next variable and value, in an order that depends on the variables alone; false after the
 * last. Either pointer may be NULL.
 * Owner: both are lent, until ctx_iter_end.
 * Cost: O(log n). */
bool ctx_iter_next(ctx_iter *iter, ctx_var **var, void **value);

/* Ends the walk, wherever it is. To end it twice does no harm.
 * Cost: O(1), but for the last share of a value. */
void ctx_iter_end(ctx_iter *iter);

#ifdef __cplusplus
}
#endif
#endif
