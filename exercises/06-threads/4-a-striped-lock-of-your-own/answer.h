/* answer.h - a few locks for any number of objects, and accounts that are guarded by them. */
#ifndef ANSWER_H
#define ANSWER_H

#include <stdbool.h>
#include <stddef.h>

#define STRIPES 8u

/* The locks, 0 to STRIPES - 1. The tests provide them. A thread that takes one twice waits for itself,
 * and two threads that take two of them in different orders may wait for each other; so who takes more
 * than one takes the lower number first. The tests say so at once where that is not kept. */
void stripe_take(unsigned which);
void stripe_give(unsigned which);

/* Which lock guards what is at this address: always the same one. Of 64 objects in a row, 16 bytes, 64
 * bytes or 4096 bytes apart, no lock has more than 21. */
unsigned stripe_of(const void *object);

/* Takes the lock of an object, and gives it back. */
void striped_lock(const void *object);
void striped_unlock(const void *object);

/* The locks of two at once. They may be one and the same object, or have one and the same lock. */
void striped_lock_both(const void *object, const void *other);
void striped_unlock_both(const void *object, const void *other);

/* How many requests a user may still make. */
typedef struct account {
    long id;    /* constant */
    long quota; /* changed and read under the account's lock, by any thread */
} account;

/* Moves `amount`, which is not negative, from one account to another; they may be the same one. False
 * where `from` has less than that; then nothing has changed. No other thread sees the amount on both
 * accounts, or on none. */
bool account_move(account *from, account *to, long amount);

/* The sum of all these quotas as they are at one moment, whoever moves meanwhile. An account that is
 * listed twice counts twice. No other locks are taken than those of these accounts.
 * Cost: linear. Nothing is allocated. */
long account_sum(account *const *accounts, size_t count);

#endif
