/* map_copy.h - internal: a map as it is now, kept for later. Chapter 4. */
#ifndef CTX_MAP_COPY_H
#define CTX_MAP_COPY_H

#include "map.h"

/* Makes *out, which the caller ends with ctx_map_clear, equal to `map` for good, whatever happens
 * to `map`.
 * Status: CTX_OK always; the array of chapter 2, whose copy is deep, can run out of memory.
 * Cost: O(1). */
ctx_status ctx_map_copy(const ctx_map *map, ctx_map *out);

#endif
