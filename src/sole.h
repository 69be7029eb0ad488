/* sole.h - internal: the part of a map that nobody else has. Chapter 9.
 *
 * A node that a copy may still read is never changed (node.h). One that has a single owner, below
 * nodes that have a single owner each, up to the root, is in this map and in no other; and whoever
 * changes a map has the guard of its context, so nobody reads it meanwhile. Such a node may be
 * changed in place.
 *
 * One owner now means that there will be no other meanwhile: a share is taken by somebody who has
 * one, or finds the thing in the map, under the guard. That there were others is another matter. */
#ifndef CTX_SOLE_H
#define CTX_SOLE_H

#include "map.h"
#include "node.h"

/* Whether the caller's share is the only one, so that he may change the thing. */
static inline bool ctx_sole(ctx_count *count)
{
    /* acquire: what another owner read of the thing, before he gave his share up (count.h), comes
     * before what the caller now writes there. */
    return atomic_load_explicit(count, memory_order_acquire) == 1;
}

/* Whether any of it is the map's alone. Without the guard the answer may be old; it spares those
 * the guard who need it only for a yes. */
static inline bool ctx_sole_any(const ctx_map *map)
{
    return map->root != NULL && ctx_sole(&map->root->owners);
}

/* How far down the path of a hash everything is the map's alone. */
typedef struct ctx_sole_path {
    ctx_node **link; /* to the first node that is not, or to the last of the path; or to NULL */
    unsigned shift;  /* of that node */
} ctx_sole_path;

ctx_sole_path ctx_sole_walk(ctx_map *map, uint64_t hash);

/* The slot in which the variable's binding stands, where all down to there is the map's alone; or
 * NULL. */
ctx_slot *ctx_sole_find(const ctx_map *map, uint64_t hash, const ctx_var *var);

#endif
