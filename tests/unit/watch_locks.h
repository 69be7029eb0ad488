/* watch_locks.h - the library's locks, watched: these are called in the place of the C library's own. One thread has nothing
 * to wait for, so they only write down what is locked. */
#ifndef WATCH_LOCKS_H
#define WATCH_LOCKS_H

#include "unit.h"

#include <pthread.h>

#define MOST_LOCKS 64U

static const pthread_mutex_t *lock_held[MOST_LOCKS]; /* in the order in which they were taken */
static unsigned lock_count;
static unsigned locks_taken; /* since locks_forget */

int pthread_mutex_lock(pthread_mutex_t *mutex)
{
    for (unsigned i = 0; i < lock_count; i++) {
        expect(lock_held[i] != mutex, "no lock is taken twice");
    }
    expect(lock_count < MOST_LOCKS, "there are no more than 64 locks");
    lock_held[lock_count++] = mutex;
    locks_taken++;
    return 0;
}

int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    unsigned i = 0;
    while (i < lock_count && lock_held[i] != mutex) {
        i++;
    }
    expect(i < lock_count, "only what is locked is unlocked");
    for (lock_count--; i < lock_count; i++) {
        lock_held[i] = lock_held[i + 1];
    }
    return 0;
}

static inline void locks_forget(void)
{
    expect(lock_count == 0, "no lock stays behind");
    locks_taken = 0;
}

#endif
