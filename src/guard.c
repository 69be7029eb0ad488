#include "guard.h"

#include <pthread.h>

#define GUARDS 16U /* more than the threads that are likely to be in here at one moment */
#define FOUR(x) x, x, x, x

static pthread_mutex_t guards[GUARDS] = {
    FOUR(PTHREAD_MUTEX_INITIALIZER),
    FOUR(PTHREAD_MUTEX_INITIALIZER),
    FOUR(PTHREAD_MUTEX_INITIALIZER),
    FOUR(PTHREAD_MUTEX_INITIALIZER),
};

static pthread_mutex_t *guard_of(const ctx_context *context)
{
    /* The lowest bits of an address are always zero; the next ones tell neighbours apart, and the
     * upper ones what different threads have allocated. */
    uintptr_t address = (uintptr_t)context;
    return &guards[(address >> 6 ^ address >> 26) % GUARDS];
}

void ctx_guard_lock(const ctx_context *context)
{
    pthread_mutex_lock(guard_of(context));
}

void ctx_guard_unlock(const ctx_context *context)
{
    pthread_mutex_unlock(guard_of(context));
}

void ctx_guard_lock_all(void)
{
    for (unsigned i = 0; i < GUARDS; i++) {
        pthread_mutex_lock(&guards[i]);
    }
}

void ctx_guard_unlock_all(void)
{
    for (unsigned i = 0; i < GUARDS; i++) {
        pthread_mutex_unlock(&guards[i]);
    }
}
