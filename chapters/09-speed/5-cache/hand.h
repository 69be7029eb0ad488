/* hand.h - internal: shares of a map that a thread keeps in hand. Chapter 9; none till its last
 * step. */
#ifndef CTX_HAND_H
#define CTX_HAND_H

#include "map.h"

struct ctx_record;

static inline bool ctx_hand_keep(const ctx_map *map)
{
    (void)map;
    return false;
}

static inline void ctx_hand_give_back(struct ctx_record *record)
{
    (void)record;
}

#endif
