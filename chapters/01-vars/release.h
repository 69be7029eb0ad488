/* release.h - internal: the end of a value. Chapter 1; chapter 5, where values can hold contexts
 * that hold values, has more to do here. */
#ifndef CTX_RELEASE_H
#define CTX_RELEASE_H

#include "hooks.h"

#include <stdlib.h>

/* Ends a value that nobody has taken over. */
static inline void ctx_release_now(const ctx_hooks *hooks, void *value)
{
    if (hooks != NULL && hooks->release != NULL) {
        hooks->release(value);
    }
}

/* Ends a value whose last owner is gone, and frees `memory`, which was that owner. The hook comes
 * last: it may call back into the library. */
static inline void ctx_release(void *memory, const ctx_hooks *hooks, void *value)
{
    free(memory);
    ctx_release_now(hooks, value);
}

#endif
