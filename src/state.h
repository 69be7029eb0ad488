/* state.h - internal: what is inside a context. Chapter 2. */
#ifndef CTX_STATE_H
#define CTX_STATE_H

#include "context.h"
#include "map.h"

#include <stdatomic.h>

struct ctx_record;

struct ctx_context {
    /* Shared by all threads. */
    ctx_count owners;
    /* Changed only by the thread that is in the context, under the guard (guard.h), and read by it
     * without. Where there are other threads, they read under the guard. */
    ctx_map map;
    /* The thread that is in the context, or NULL; or, under the guard, that it is being read. */
    struct ctx_record *_Atomic owner;
    /* The owner's alone. From chapter 5 on contexts are entered one inside the other: the one
     * below, owned. */
    ctx_context *previous;
};

/* Binds `var` to `value` in `context`, which the calling thread owns or has to itself. *old is the
 * binding that was there and now the caller's to unref, or NULL.
 * Status: CTX_NO_MEMORY; then nothing has changed and the value is the caller's. */
ctx_status ctx_context_bind(ctx_context *context, ctx_var *var, void *value, ctx_binding **old);

/* From chapter 9 on: the same where the variable's binding is the context's alone, so that it can
 * take another value, and nothing is made. *old is the value that was there and now the caller's.
 * False where it is not so; then nothing has changed. */
bool ctx_context_exchange(ctx_context *context, const ctx_var *var, void *value, void **old);

#endif
