/* token.h - a token remembers what a set replaced, and undoes that set once. Chapter 3. */
#ifndef CTX_TOKEN_H
#define CTX_TOKEN_H

#include "context.h"
#include "set_get.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ctx_token ctx_token;

/* Sets the variable as ctx_var_set does, and hands out a token for the way back.
 * Owner: *token is the caller's, who ends with ctx_token_free, used or not. It keeps alive the
 * variable, the context and the old value; kept as a value in its own context, it and the context
 * would keep each other alive for ever.
 * Status: as ctx_var_set, and CTX_NULL_ARGUMENT (token).
 * Threads: any; a token is used by one thread at a time. Cost: O(log n).
 * Python: token = var.set(value). */
CTX_NODISCARD ctx_status ctx_var_set_token(ctx_var *var, void *value, ctx_token **token);

/* Puts back what the set replaced: the old value, or no value at all. The token is used
 * afterwards. Tokens may be reset out of order; each puts back what its own set replaced.
 * Owner: the token stays the caller's. Status, in this order: CTX_NULL_ARGUMENT; CTX_TOKEN_USED;
 * CTX_DIFFERENT_VAR, the token is not of this variable; CTX_DIFFERENT_CONTEXT, it was made in
 * another context; CTX_NO_MEMORY. Then nothing has changed, and an unused token is still unused.
 * Cost: O(log n). Python: var.reset(token). */
ctx_status ctx_var_reset(ctx_var *var, ctx_token *token);

/* Ends the token. An unused one resets nothing. NULL is allowed. Hooks may run, where it held a
 * value's last share.
 * Threads: any; a token is used by one thread at a time. Cost: O(1), but for the last share of a
 * context (ctx_context_unref). Python: del token. */
void ctx_token_free(ctx_token *token);

/* The variable, lent as long as the token lives; NULL for NULL. Python: token.var. */
ctx_var *ctx_token_var(const ctx_token *token);

/* The context in which the variable was set, lent as long as the token lives; NULL for NULL. A
 * program that wonders why a reset says "created in a different Context" can look. Python has it
 * inside, and shows it to nobody. */
ctx_context *ctx_token_context(const ctx_token *token);

/* The value that the set replaced.
 * Owner: *value is lent, as long as the token lives.
 * Status: CTX_TOKEN_MISSING (there was none, not even NULL), CTX_NULL_ARGUMENT; then *value is
 * untouched.
 * Python: token.old_value, or Token.MISSING. */
ctx_status ctx_token_old_value(const ctx_token *token, void **value);

/* Python's repr: <Token var=<ContextVar name='user_id' at 0x...> at 0x...>, "Token used" after a
 * reset. Writes at most `size` bytes, the NUL included, and returns the length of the whole; 0 for
 * NULL.
 * Cost: linear in the text. */
size_t ctx_token_format(char *buffer, size_t size, const ctx_token *token);

/* The block form: a token that resets and ends itself on every way out of the block in which it is
 * declared:
 *
 *     {
 *         CTX_AUTO_RESET ctx_token *token = NULL;
 *         if (ctx_var_set_token(&user_id, value, &token) != CTX_OK) {
 *             return failed;
 *         }
 *         ...
 *     }
 *
 * return, break, continue and goto are ways out; longjmp is not, and pthread_exit, cancellation and
 * C++ exceptions only are when the block is compiled with -fexceptions. A block's end has nobody to
 * report to: a token used by hand is only ended; where memory runs out, or another context is
 * current, the variable stays set. The ways in lead past the declaration: a goto or a switch that
 * jumps over it has the block's end read a pointer that was never written (clang refuses that, gcc
 * says nothing). Python: with var.set(value): (3.14). */
#define CTX_AUTO_RESET __attribute__((cleanup(ctx_token_auto_reset)))

/* What CTX_AUTO_RESET calls. */
void ctx_token_auto_reset(ctx_token **token);

#ifdef __cplusplus
}
#endif
#endif
