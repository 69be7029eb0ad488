/* answer.h - whether two maps are equal: the longest part of ctx_context_equal. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* Whether both maps have the same variables, each of them with equal values. Values at one address
 * are equal, and nobody is asked. Others are equal if the variable's hook `equal` says so; without
 * hooks, or without that one, they are not.
 *
 * The hook gets the value in `map` first, the one in `other` second. It is called once for a
 * variable at most, for the variables in any order, and after its first answer of false not again.
 * It may call back into the library, and into this function.
 *
 * Owner: both maps are lent. In their nodes and bindings nothing is changed, and nothing is kept.
 * Threads: any number at once, also with the same maps; nobody changes a map meanwhile.
 * Cost: counted in instructions, the hook's own left out. Of maps that are equal, at most 90 in a
 * hundred of what the answer takes as it came, for each number of variables. Of others, at most 100
 * instructions more than that. */
bool maps_equal(const ctx_map *map, const ctx_map *other);

#endif
