/* release.h - internal: the end of a value. Chapter 5; before contexts could hold each other, a
 * plain call did.
 *
 * A release hook may give up the last share of something that holds values of its own: a context, a
 * token, a variable with a default. If their hooks were called there and then, a chain of a million
 * contexts, each the value of a variable in the next, would need a stack for a million calls. So
 * hooks are never called inside each other in one thread: what ends inside a hook waits until that
 * hook has returned. Where it waits costs nothing, for its last owner's memory is free by then, and
 * the value and its hooks are put there. */
#ifndef CTX_RELEASE_H
#define CTX_RELEASE_H

#include "hooks.h"

/* Ends a value whose last owner is gone, and frees `memory`, which was that owner: a binding, or a
 * variable on the heap, of which nobody needs anything any more. Call it when nothing is locked and
 * every structure is whole. The hook runs in here, or, inside a hook of this thread, after that has
 * returned; values end in the order in which they came. */
void ctx_release(void *memory, const ctx_hooks *hooks, void *value);

/* From chapter 9 on: the same for a value whose owner stays, with another value. It has no memory
 * to wait in, so it is not called inside a release hook. */
void ctx_release_first(const ctx_hooks *hooks, void *value);

/* Whether the calling thread is inside a release hook. */
bool ctx_release_is_running(void);

/* Ends a value that nobody has taken over, here and now; hooks are not NULL. */
void ctx_release_now(const ctx_hooks *hooks, void *value);

#endif
