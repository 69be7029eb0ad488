/* answer.h - the latest snapshots of a context, and the way back to each. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

#define HISTORY_MOST 4

/* All zero is the empty history. It belongs to one thread. `past` is never NULL. */
typedef struct history {
    ctx_map maps[HISTORY_MOST]; /* a ring */
    size_t oldest;              /* its place in the ring */
    size_t count;
} history;

/* Keeps what the calling thread's current context has. If HISTORY_MOST snapshots are kept already, the
 * oldest goes. A thread that has no context yet has an empty one.
 * Cost: O(1), nothing is allocated; and what the release hooks cost that run where the oldest
 * snapshot was the last to have a value. They may call every function here. */
void history_save(history *past);

/* How many snapshots there are to go back to. */
size_t history_count(const history *past);

/* Makes the current context what it was, under its guard: it has the variables and values of a snapshot, and no others.
 * `back` is 1 for the latest, 2 for the one before. The history stays as it is. Release hooks may run,
 * as above, and outside the guard.
 * Status: CTX_KEY_ERROR (there is no such snapshot), CTX_NO_MEMORY; then nothing has changed.
 * Cost: O(1), as above. */
ctx_status history_restore(const history *past, size_t back);

/* Forgets all snapshots that there are now. Release hooks may run, as above; what they save is not
 * forgotten. */
void history_clear(history *past);

#endif
