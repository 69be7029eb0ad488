/* answer.h - what a set and a copy cost, in slots. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* How many slots, of the array or of nodes, are looked at, and how many are written: those count as
 * copied. No pointer is NULL below, but for `vars` where `most` is 0. */
typedef struct cost {
    size_t looked;
    size_t copied;
} cost;

/* A set of the variable at `index` in chapter 2's array, counted from 0, which is bound there already.
 * The slots are looked at in order, up to its own, and that one is written: it counts as one copied. */
cost array_set(size_t index);

/* A set of `var` in the trie of `map`, which binds it already. In each node of its path one slot is
 * looked at, and the node is copied. */
cost trie_set(const ctx_map *map, const ctx_var *var);

/* A round is one copy of the map and then `sets` sets. With n variables there are n rounds, and
 * n * sets sets, `sets` of them of each variable. How many slots do they look at and copy, both added
 * up? A copy of the array copies n slots, a copy of the trie one: the map's pointer to the root. */
size_t array_rounds(size_t n, size_t sets);
size_t trie_rounds(const ctx_map *map, size_t sets); /* n is the map's count */

/* A map binds the first n of `vars`. The least n from which on the trie's rounds cost less than the
 * array's, for n itself and every greater number up to `most`; 0 where there is none, or no memory.
 * `vars` has `most` different variables, borrowed. */
size_t break_even(ctx_var *const *vars, size_t most, size_t sets);

#endif
