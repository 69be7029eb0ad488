/* map.h - internal: which binding a variable has. Chapter 4; chapter 2 had a plain array behind the
 * same calls.
 *
 * The map is a trie that is never changed, only replaced (node.h): a new map shares with the old
 * one every node off the one path that differs. The calls below change a ctx_map, which is two
 * words and belongs to one context; the trie that it pointed to stays whole for whoever else points
 * to it. (From chapter 9 on, what nobody else points to may be changed: sole.h.) */
#ifndef CTX_MAP_H
#define CTX_MAP_H

#include "binding.h"

/* All zero is the empty map. */
typedef struct ctx_map {
    struct ctx_node *root; /* owned; NULL when the map is empty */
    size_t count;
} ctx_map;

/* The variable's binding, lent; NULL when it has none. Cost: O(log n). */
ctx_binding *ctx_map_find(const ctx_map *map, const ctx_var *var);

/* Binds binding->var to `binding`, of which the map becomes one more owner. *old is the binding
 * that was there and now the caller's to unref, or NULL. No release hook runs in here.
 * Status: CTX_NO_MEMORY; then the map is as it was.
 * Cost: O(log n). */
ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old);

/* Takes the variable's binding out; *old as above, or NULL when there was none.
 * Status: CTX_NO_MEMORY; then the map is as it was.
 * Cost: O(log n). */
ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old);

/* Lets go of everything; the map is empty. Release hooks may run. */
void ctx_map_clear(ctx_map *map);

#endif
