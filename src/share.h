/* share.h - a value that is kept. Chapter 2.
 *
 * What ctx_var_get lends is gone when somebody sets the variable. Who calls code that may do so, or
 * hands a value to somebody else, takes a share of it, as Python does with everything that it
 * gets. */
#ifndef CTX_SHARE_H
#define CTX_SHARE_H

#include "var.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ctx_share {
    void *value; /* lent, until ctx_share_end */
    /* The library's: what keeps the value alive. */
    struct ctx_binding *binding; /* owned; NULL for a default */
    ctx_var *var;                /* owned, for a default; else NULL */
} ctx_share;

/* Gets the variable's value in the current context, or else its default, and takes a share of it:
 *
 *     ctx_share user;
 *     if (ctx_var_get_share(&user_id, &user) == CTX_OK) {
 *         ... user.value is there, whatever is set meanwhile ...
 *         ctx_share_end(&user);
 *     }
 *
 * Owner: the share is the caller's, who ends it with ctx_share_end. Until then the value is not
 * released; that of a variable at file scope that is a default never is.
 * Status: CTX_LOOKUP_ERROR (not set, no default), CTX_NULL_ARGUMENT; then *share is untouched, and
 * there is no share to end.
 * Threads: any; a share may be ended by another thread. Cost: that of ctx_var_get, and a count.
 * Python: var.get(), which returns an owned reference. */
CTX_NODISCARD ctx_status ctx_var_get_share(ctx_var *var, ctx_share *share);

/* Gives the share back. The last one releases the value. To end a share twice does no harm, nor
 * does NULL; a copy of the structure is the same share, not one more. */
void ctx_share_end(ctx_share *share);

#ifdef __cplusplus
}
#endif
#endif
