/* token_state.h - internal: what is inside a token. Chapter 3. */
#ifndef CTX_TOKEN_STATE_H
#define CTX_TOKEN_STATE_H

#include "binding.h"
#include "token.h"

struct ctx_token {
    ctx_var *var;         /* owned */
    ctx_context *context; /* owned: else a new context could come to lie at the same address */
    ctx_binding *old;     /* owned; NULL when the variable was not set */
    bool used;
};

#endif
