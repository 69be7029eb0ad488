/* answer.h - a copy of a map, values included. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* Makes a copy of a value of `var`, and leaves the map alone.
 * Owner: *copy is the caller's, who ends it with the variable's release hook.
 * Status: CTX_NO_MEMORY; then *copy is untouched. */
typedef ctx_status clone_value(const ctx_var *var, const void *value, void **copy);

/* Makes *out a map of the same variables in the same order, with bindings of its own; their values
 * come from `clone`, which is not called for NULL: that stays NULL. No argument is NULL.
 * Owner: *out is the caller's, who ends it with ctx_map_clear; `map` and what is in it stay as they
 * are.
 * Status: what `clone` returned, or CTX_NO_MEMORY. Then *out is untouched, and each value that
 * `clone` had made is released. */
ctx_status map_deep_copy(const ctx_map *map, clone_value *clone, ctx_map *out);

#endif
