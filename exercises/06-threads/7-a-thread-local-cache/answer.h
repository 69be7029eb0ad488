/* answer.h - get with a memory: each thread keeps what it got last. The server calls these, and not the
 * library's functions of the same kind. */
#ifndef ANSWER_H
#define ANSWER_H

#include "run.h"
#include "token.h"

/* The work that is to be spared: finds what `var` is set to in the calling thread's current context. The
 * tests provide it, and count.
 * Owner: *value is lent, as ctx_var_get lends it.
 * Status: CTX_KEY_ERROR, not set there; then *value is untouched. */
ctx_status search(const ctx_var *var, void **value);

/* As ctx_var_get, and gives what that would give, at any moment: in a release hook, in a clean-up
 * handler, after another thread was in the context. If this thread's last get was of the same variable
 * in the same context, and found it set, and since then this thread has entered nothing, and set and
 * reset nothing, not even in vain, then nothing is searched.
 * Owner: *value is lent, until the variable is next set or reset in this context, or the context goes.
 * Status: CTX_LOOKUP_ERROR, not set and no default; then *value is untouched. Neither argument is NULL.
 * Threads: any. None waits for another. */
ctx_status cached_get(const ctx_var *var, void **value);

/* As the library's functions of these names: ownership, status (CTX_NO_MEMORY among them), and what
 * release hooks may do, which is to call any function here. */
ctx_status cached_set(ctx_var *var, void *value);
CTX_NODISCARD ctx_status cached_set_token(ctx_var *var, void *value, ctx_token **token);
ctx_status cached_reset(ctx_var *var, ctx_token *token);
CTX_NODISCARD ctx_status cached_enter(ctx_context *context);
ctx_status cached_exit(ctx_context *context);
ctx_status cached_run(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result);

#endif
