/* baggage_kept.h - internal: what a reading keeps as it came, for the next writing. Chapter 7. */
#ifndef CTX_BAGGAGE_KEPT_H
#define CTX_BAGGAGE_KEPT_H

#include "baggage.h"
#include "map.h"

/* Binds `var`, which is ctx_baggage_other or ctx_baggage_claimed, to a copy of `text`, in a context
 * that nobody else has; or unbinds it, where the text is empty. What the context has of an earlier
 * reading is over, either way.
 * Status: CTX_NO_MEMORY; then the context is as it was. */
ctx_status ctx_baggage_keep(ctx_context *context, ctx_var *var, const char *text);

/* The text that `var` has in the map, lent; "" if it is not set, or NULL. */
const char *ctx_baggage_kept(const ctx_map *map, const ctx_var *var);

#endif
