/* debug.h - internal: what must hold where an internal function begins, and where it ends.
 * Chapter 1.
 *
 * A caller's mistake is told by a status; an assertion finds ours. With -DCTX_DEBUG one that does
 * not hold ends the program and names its line; without it nothing is looked at, and nothing is
 * paid. So the condition must have no effect of its own. */
#ifndef CTX_DEBUG_H
#define CTX_DEBUG_H

#ifdef CTX_DEBUG
#include <assert.h>
#define CTX_ASSERT(condition) assert(condition)
#else
#define CTX_ASSERT(condition) ((void)0)
#endif

#endif
