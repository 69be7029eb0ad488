/* map.h - internal: which binding a variable has.
 *
 * An array of bindings in the order in which the variables were first set, searched from the front.
 */
#ifndef CTX_MAP_H
#define CTX_MAP_H

#include "binding.h"

/* All zero is the empty map. */
typedef struct ctx_map {
    ctx_binding **items; /* owned, as is each binding; NULL until something is set */
    size_t count;
    size_t capacity;
} ctx_map;

/* The variable's binding, lent; NULL when it has none. Cost: O(n). */
ctx_binding *ctx_map_find(const ctx_map *map, const ctx_var *var);

/* Binds binding->var to `binding`, of which the map becomes one more owner. *old is the binding
 * that was there and now the caller's to unref, or NULL. No release hook runs in here. Status:
 * CTX_NO_MEMORY; then the map is as it was. Cost: O(n). */
ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old);

/* Takes the variable's binding out; *old as above, or NULL when there was none.
 * Status: CTX_OK always. Cost: O(n). */
ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old);

/* Lets go of everything; the map is empty. Release hooks may run. */
void ctx_map_clear(ctx_map *map);

#endif
