/* orphan.h - internal: what a fork's child does for the threads that it has not got. Chapter 7.
 *
 * Such a thread never leaves its contexts. The child takes it out of them, so that they can be
 * entered again, and gives back the shares that its record had; those on its stack, of a token or
 * of a run, are lost. But the child runs no release hook. It is in the middle of fork, perhaps on
 * its way to exec: a hook that wants a lock which a vanished thread held would wait for ever, and
 * one that removes a file would remove the parent's. A context of which nobody else has a share is
 * an orphan, and waits with its values for the end of the process. */
#ifndef CTX_ORPHAN_H
#define CTX_ORPHAN_H

#include "record.h"

/* Takes a vanished thread out of the contexts of its record, which is off the list, and frees it.
 * The caller is the only thread. From chapter 8 on a record goes back to the list if nobody has
 * vanished out of it, as the caller's own and a chain put aside; and so does a chain, empty then.
 */
void ctx_orphan_leave(ctx_record *record);

/* Lets go of all orphans. Hooks may run. */
void ctx_orphan_release_all(void);

#endif
