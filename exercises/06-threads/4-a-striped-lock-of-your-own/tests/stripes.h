/* stripes.h - what the tests of this exercise share: the locks, and who has which. */
#ifndef STRIPES_H
#define STRIPES_H

#include "golden.h"

#include "answer.h"

#include <pthread.h>

#define TWO PTHREAD_MUTEX_INITIALIZER, PTHREAD_MUTEX_INITIALIZER

static pthread_mutex_t stripes[STRIPES] = {TWO, TWO, TWO, TWO};

/* A bit for each that the thread has, and for each that it has had since somebody asked. */
static _Thread_local unsigned held;
static _Thread_local unsigned ever_held;

/* What other threads do before the thread gets a lock, and when it has given it back. NULL: nothing. */
static void (*meanwhile)(unsigned which);

static inline void stop(const char *format, unsigned which, unsigned other)
{
    printf(format, which, other);
    fflush(stdout);
    exit(3);
}

static inline void others_run(unsigned which)
{
    if (meanwhile != NULL) {
        meanwhile(which);
    }
}

void stripe_take(unsigned which)
{
    if (which >= STRIPES) {
        stop("lock %u: there are %u\n", which, STRIPES);
    }
    if ((held >> which & 1) != 0) {
        stop("lock %u is taken twice, by one thread%.0u\n", which, 0);
    }
    for (unsigned i = which + 1; i < STRIPES; i++) {
        if ((held >> i & 1) != 0) {
            stop("lock %u is taken after lock %u\n", which, i);
        }
    }
    others_run(which);
    pthread_mutex_lock(&stripes[which]);
    held |= 1u << which;
    ever_held |= 1u << which;
}

void stripe_give(unsigned which)
{
    if (which >= STRIPES || (held >> which & 1) == 0) {
        stop("lock %u is given back, and was not taken%.0u\n", which, 0);
    }
    held &= ~(1u << which);
    pthread_mutex_unlock(&stripes[which]);
    others_run(which);
}

static inline bool has(const void *object)
{
    return (held >> stripe_of(object) & 1) != 0;
}

static inline void print_held(const char *when)
{
    printf("%s: %s\n", when, held == 0 ? "all locks are given back" : "a lock is kept");
}

/* Accounts as malloc would lay them, and at a beginning that is always the same. */
enum { ACCOUNTS = 64 };
static _Alignas(4096) account accounts[ACCOUNTS] __attribute__((unused));

#endif
