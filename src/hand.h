/* hand.h - internal: shares of a map that a thread keeps in hand, for its next copies. Chapter 9.
 *
 * A copy takes a share of the root of a map, and its end gives the share back, by an atomic
 * instruction each. Mostly a thread copies the context that it is in, and ends the copy while it is
 * still there and has changed nothing. Then the copy has the root that the context has, and its
 * share need not go back. The thread keeps it, and the next copy gets it.
 *
 * What always holds: the shares in hand are of the root of the thread's current context. So they go
 * back before anything changes in that context, or another one becomes current (ctx_record_forget),
 * and keep no value longer than the context does. Where there is no other thread, a share costs
 * next to nothing, and none is kept. */
#ifndef CTX_HAND_H
#define CTX_HAND_H

#include "map.h"

struct ctx_record;

/* Where there are other threads. */
bool ctx_hand_take_one(const ctx_map *map);
bool ctx_hand_keep_one(const ctx_map *map);

/* Takes a share of the map's root out of the calling thread's hand; false where there is none. */
static inline bool ctx_hand_take(const ctx_map *map)
{
    return !ctx_alone() && ctx_hand_take_one(map);
}

/* Takes over the map's share of its root; false where it is not the root of the thread's current
 * context. Then it still is the map's. */
static inline bool ctx_hand_keep(const ctx_map *map)
{
    return !ctx_alone() && ctx_hand_keep_one(map);
}

/* What the thread of the record has in hand goes back. */
void ctx_hand_give_back(struct ctx_record *record);

#endif
