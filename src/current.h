/* current.h - internal: the context that the calling thread runs in, made where it is needed.
 * Chapter 2. */
#ifndef CTX_CURRENT_H
#define CTX_CURRENT_H

#include "context.h"

/* The current context, lent; a thread that has none (ctx_context_current, context.h) gets an empty
 * one.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_current(ctx_context **out);

#endif
