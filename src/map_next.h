/* map_next.h - internal: a walk over a map. Chapter 4. */
#ifndef CTX_MAP_NEXT_H
#define CTX_MAP_NEXT_H

#include "map.h"

/* The binding that follows `after`, which must be in the map, or the first for NULL; lent. NULL at
 * the end. The order is the trie's: fixed by the hashes, whatever the history of the map. Cost:
 * O(log n). */
ctx_binding *ctx_map_next(const ctx_map *map, const ctx_binding *after);

#endif
