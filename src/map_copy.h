/* map_copy.h - internal: a map as it is now, kept for later, and walked. Chapter 4. */
#ifndef CTX_MAP_COPY_H
#define CTX_MAP_COPY_H

#include "map.h"

/* Makes *out, which the caller ends with ctx_map_clear, equal to `map` for good, whatever happens
 * to `map`.
 * Status: CTX_OK always; the array of chapter 2, whose copy is deep, can run out of memory.
 * Cost: O(1). */
ctx_status ctx_map_copy(const ctx_map *map, ctx_map *out);

/* The binding that follows `after`, which must be in the map, or the first for NULL; lent. NULL at
 * the end. The order is the trie's: fixed by the hashes, whatever the history of the map. Cost:
 * O(log n). */
ctx_binding *ctx_map_next(const ctx_map *map, const ctx_binding *after);

#endif
