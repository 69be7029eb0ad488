/* answer.h - a map of at most N variables in one block of memory. */
#ifndef ANSWER_H
#define ANSWER_H

#include "var.h"

#include <stdlib.h>

typedef struct bounded_map bounded_map;

/* How many bytes a map with so many places needs; 0 when a size_t cannot say. */
size_t bounded_bytes(size_t places);

/* Makes an empty map in `block`, which is not NULL and has bounded_bytes(places) bytes, aligned as malloc aligns.
 * Owner: the block stays the caller's, who leaves it alone until bounded_end. He may move the map
 * between two calls: copy the bytes elsewhere, and from then on use the copy alone. */
bounded_map *bounded_start(void *block, size_t places);

/* Sets a variable. One that is not in the map yet gets the free place that was freed last; those
 * that were never used come after these, in order: 0, 1, 2...
 * Owner: on CTX_OK the map takes over `value`, and a share of a variable that is new to it. A value
 * that was there is released by the variable's hook, last.
 * Status: CTX_NULL_ARGUMENT (map, var); CTX_NO_MEMORY when no place is free for a new variable. On
 * both nothing has changed. */
ctx_status bounded_set(bounded_map *map, ctx_var *var, void *value);

/* The value, lent until the variable is set or removed.
 * Status: CTX_NULL_ARGUMENT, CTX_KEY_ERROR (not in the map); then *value is untouched. */
ctx_status bounded_get(const bounded_map *map, const ctx_var *var, void **value);

/* The number of the variable's place, which stays the same until it is removed.
 * Status: as bounded_get. */
ctx_status bounded_place(const bounded_map *map, const ctx_var *var, size_t *number);

/* Takes a variable out. Its value is released, and then its share given back, last: when the hook
 * runs, the place is free.
 * Status: as bounded_get. */
ctx_status bounded_remove(bounded_map *map, const ctx_var *var);

/* How many variables are in the map; in NULL, none. */
size_t bounded_count(const bounded_map *map);

/* Removes all that is in the map, also what hooks set meanwhile; NULL is allowed. A hook that sets
 * anew each time it runs keeps this going for ever: not to do so is the caller's affair. */
void bounded_end(bounded_map *map);

/* Given, by the tests: a variable's hash, any number; and whether two are the same, to be asked only
 * of variables that may be found under one hash. */
size_t hash_of(const ctx_var *var);
bool is_same(const ctx_var *a, const ctx_var *b);

/* All the memory is in the block. */
#pragma GCC poison malloc calloc realloc

#endif
