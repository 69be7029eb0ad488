/* context.h - a context: variables and their values. Chapter 2. */
#ifndef CTX_CONTEXT_H
#define CTX_CONTEXT_H

#include "var.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ctx_context ctx_context;

/* Makes an empty context.
 * Owner: *out is the caller's, who ends with ctx_context_unref.
 * Status: CTX_NULL_ARGUMENT, CTX_NO_MEMORY.
 * Cost: one allocation. Python: contextvars.Context(). */
CTX_NODISCARD ctx_status ctx_context_new(ctx_context **out);

/* One more owner; returns `context`. NULL is allowed. */
ctx_context *ctx_context_ref(ctx_context *context);

/* One owner less; the last one frees the context and lets go of its values. NULL is allowed. A
 * thread that runs in a context is an owner too.
 * Cost: O(n) for the last owner, else O(1). */
void ctx_context_unref(ctx_context *context);

/* The context that the calling thread runs in.
 * Owner: lent, while it is current; take a share to keep it. NULL for a thread that has not needed
 * one yet, which is as good as an empty one.
 * Python: the thread state's context, of which copy_context() shows a copy. */
ctx_context *ctx_context_current(void);

/* Python's repr: <_contextvars.Context object at 0x...>. Writes at most `size` bytes, the NUL
 * included, and returns the length of the whole; 0 for NULL. */
size_t ctx_context_format(char *buffer, size_t size, const ctx_context *context);

#ifdef __cplusplus
}
#endif
#endif
