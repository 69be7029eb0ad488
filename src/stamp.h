/* stamp.h - internal: a name for what is in a map. Chapter 9.
 *
 * Each change of a map gives its root a number that no root of the process has had before. A copy
 * has the same root, and so the same number, and the two part company with the next change of
 * either. Therefore two maps of one stamp have the same bindings, with the same values, whenever
 * and in whatever thread they are looked at; and what was once found in a map of that stamp is
 * there.
 *
 * Between the change and the new stamp a signal handler may come; what it finds then is not kept,
 * since the record of its thread has no stamp meanwhile (ctx_record_forget).
 *
 * A stamp has the 48 bits that a root has left. A process that used them up, by a set in each
 * microsecond for nine years, or by threads that set something, ten thousand in each second for
 * eighty days, goes on with 0, which names nothing. */
#ifndef CTX_STAMP_H
#define CTX_STAMP_H

#include "map.h"
#include "node.h"

/* A new stamp, or 0 when there is none any more. */
uint64_t ctx_stamp_next(void);

/* The map has changed, or may have, and gets a new stamp. */
void ctx_stamp_renew(ctx_map *map);

/* The stamp of what is in the map; 0 for an empty one, and for one that was changed and not given
 * any. */
static inline uint64_t ctx_stamp_of(const ctx_map *map)
{
    return map->root == NULL ? 0 : map->root->stamp;
}

#endif
