#include "lock.h"
#include "debug.h"

#include <pthread.h>
#include <stdint.h>

#define LOCKS (CTX_LOCK_GUARDS + CTX_GUARDS)
#define ALL ((UINT32_C(1) << LOCKS) - 1)
#define SIX(x) x, x, x, x, x, x

static pthread_mutex_t locks[LOCKS] = {
    SIX(PTHREAD_MUTEX_INITIALIZER),
    SIX(PTHREAD_MUTEX_INITIALIZER),
    SIX(PTHREAD_MUTEX_INITIALIZER),
};

/* The locks that the thread has, a bit for each. */
static _Thread_local uint32_t held;

bool ctx_lock_has_all(void)
{
    return held == ALL;
}

void ctx_lock(unsigned which)
{
    if (ctx_lock_has_all()) {
        return;
    }
    CTX_ASSERT(which < LOCKS && held >> which == 0);
    pthread_mutex_lock(&locks[which]);
    held |= UINT32_C(1) << which;
}

void ctx_unlock(unsigned which)
{
    if (ctx_lock_has_all()) {
        return;
    }
    CTX_ASSERT((held >> which & 1) != 0);
    held &= ~(UINT32_C(1) << which);
    pthread_mutex_unlock(&locks[which]);
}

void ctx_lock_all(void)
{
    for (unsigned i = 0; i < LOCKS; i++) {
        ctx_lock(i);
    }
}

void ctx_unlock_all(void)
{
    CTX_ASSERT(ctx_lock_has_all());
    held = 0;
    for (unsigned i = 0; i < LOCKS; i++) {
        pthread_mutex_unlock(&locks[i]);
    }
}
