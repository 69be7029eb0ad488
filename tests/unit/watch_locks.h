/* watch_locks.h - the library's locks, watched: these are called in the place of the C library's own. One thread has nothing
 * to wait for, so they only write down what is locked. What goes well is not counted as a case: how often something is locked
 * depends on where contexts lie. */
#ifndef WATCH_LOCKS_H
#define WATCH_LOCKS_H

#include "unit.h"

#include <pthread.h>

#define MOST_LOCKS 64U

static const pthread_mutex_t *lock_held[MOST_LOCKS]; /* in the order in which they were taken */
static unsigned lock_count;
static const pthread_mutex_t *lock_watched;
static unsigned times_taken; /* the one that is watched, since locks_forget */

int pthread_mutex_lock(pthread_mutex_t *mutex)
{
    for (unsigned i = 0; i < lock_count; i++) {
        if (lock_held[i] == mutex) {
            expect(false, "no lock is taken twice");
        }
    }
    if (lock_count == MOST_LOCKS) {
        expect(false, "there are no more than 64 locks");
    }
    lock_held[lock_count++] = mutex;
    times_taken += mutex == lock_watched;
    return 0;
}

int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    unsigned i = 0;
    while (i < lock_count && lock_held[i] != mutex) {
        i++;
    }
    if (i == lock_count) {
        expect(false, "only what is locked is unlocked");
    }
    for (lock_count--; i < lock_count; i++) {
        lock_held[i] = lock_held[i + 1];
    }
    return 0;
}

static inline void locks_forget(void)
{
    expect(lock_count == 0, "no lock stays behind");
    times_taken = 0;
}

#endif
