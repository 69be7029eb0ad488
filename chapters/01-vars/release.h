/* release.h - internal: the end of a value. Chapter 1; chapter 6, where a thread may be cancelled,
 * has more to do here. */
#ifndef CTX_RELEASE_H
#define CTX_RELEASE_H

#include "hooks.h"

static inline void ctx_release(const ctx_hooks *hooks, void *value)
{
    if (hooks != NULL && hooks->release != NULL) {
        hooks->release(value);
    }
}

#endif
