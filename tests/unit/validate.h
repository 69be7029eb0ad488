/* validate.h - whether a trie is what node.h says a trie is. */
#ifndef VALIDATE_H
#define VALIDATE_H

#include "map.h"

/* What is wrong with the map, or NULL: each rule of node.h, and the counts. It believes nothing but
 * the two bit maps of a node, which say how many slots may be read; and it ends, also on a trie
 * that bites its tail. The messages are literals. */
const char *validate(const ctx_map *map);

/* The same, and that the map holds the variables vars[0..count) and no other, in the one shape that
 * those have, worked out here from their hashes alone; and that a walk meets each of them once, in
 * the order of that shape. */
const char *validate_exactly(const ctx_map *map, ctx_var *const *vars, size_t count);

/* That every node has as many owners as it has parents among `maps`, which are all the maps there
 * are, and every binding at least as many, for tokens hold bindings too. */
const char *validate_owners(const ctx_map *const *maps, size_t count);

#endif
