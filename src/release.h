/* release.h - internal: the end of a value. Chapter 6; before threads could be cancelled, a plain
 * call did. */
#ifndef CTX_RELEASE_H
#define CTX_RELEASE_H

#include "hooks.h"

#include <pthread.h>

static inline void ctx_release(const ctx_hooks *hooks, void *value)
{
    if (hooks == NULL || hooks->release == NULL) {
        return;
    }
    /* A hook that closes a file is a cancellation point. A thread that was cancelled there would
     * leave this value half released, and all that it has still to release after it. */
    int cancel_state;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);
    hooks->release(value);
    pthread_setcancelstate(cancel_state, &cancel_state);
}

#endif
