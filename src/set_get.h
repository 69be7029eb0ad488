/* set_get.h - setting a variable in the current context, and getting it. Chapter 2. */
#ifndef CTX_SET_GET_H
#define CTX_SET_GET_H

#include "var.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Sets the variable in the calling thread's current context.
 * Owner: on CTX_OK the context owns `value`, and the value it replaced is released once no copy of
 * the context and no token has it either.
 * Status: CTX_NULL_ARGUMENT (var; a NULL value is a value), CTX_NO_MEMORY; then nothing has
 * changed and the value is the caller's.
 * Cost: O(log n). Python: var.set(value). */
ctx_status ctx_var_set(ctx_var *var, void *value);

/* The variable's value in the current context, or else its default.
 * Owner: *value is lent, and must not be set again as if it were the caller's. It is good until
 * the variable is next set or reset in this context, or the context goes; a share (share.h), or a
 * copy of the context, keeps it for longer.
 * Status: CTX_LOOKUP_ERROR (not set, no default), CTX_NULL_ARGUMENT; then *value is untouched.
 * Cost: O(log n). Python: var.get(). */
ctx_status ctx_var_get(const ctx_var *var, void **value);

/* The variable's value in the current context, or else `fallback`, also where the variable has a
 * default.
 * Owner: the result is lent, as above; the fallback stays the caller's. A NULL var gives the
 * fallback.
 * Cost: O(log n). Python: var.get(fallback). */
void *ctx_var_get_or(const ctx_var *var, void *fallback);

#ifdef __cplusplus
}
#endif
#endif
