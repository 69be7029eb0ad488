#include "lock.h"

#include <pthread.h>
#include <stdbool.h>

#define LOCKS (CTX_LOCK_GUARDS + CTX_GUARDS)
#define SIX(x) x, x, x, x, x, x

static pthread_mutex_t locks[LOCKS] = {
    SIX(PTHREAD_MUTEX_INITIALIZER),
    SIX(PTHREAD_MUTEX_INITIALIZER),
    SIX(PTHREAD_MUTEX_INITIALIZER),
};

static _Thread_local bool has_all;

void ctx_lock(unsigned which)
{
    if (!has_all) {
        pthread_mutex_lock(&locks[which]);
    }
}

void ctx_unlock(unsigned which)
{
    if (!has_all) {
        pthread_mutex_unlock(&locks[which]);
    }
}

void ctx_lock_all(void)
{
    for (unsigned i = 0; i < LOCKS; i++) {
        ctx_lock(i);
    }
    has_all = true;
}

void ctx_unlock_all(void)
{
    has_all = false;
    for (unsigned i = 0; i < LOCKS; i++) {
        ctx_unlock(i);
    }
}
