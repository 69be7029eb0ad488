/* lock.h - internal: every lock of the library. Chapter 6.
 *
 * Whoever takes two takes them in the order in which they stand here, and gives them back in any:
 *
 *   PROCESS  what is done once in a process (process.c); nothing else is locked inside it
 *   RECORDS  the list of records (record_list.c); nothing else is locked inside it
 *   GUARDS   a context's map and owner (guard.c); two of them for a comparison, lower one first
 *
 * Each is held for a few lines, in which no hook runs and nothing waits. A fork takes all of them,
 * and a handler of somebody else's that runs meanwhile may call the library: for the thread that
 * has all locks, locking is done already. */
#ifndef CTX_LOCK_H
#define CTX_LOCK_H

#include <stdbool.h>

#define CTX_LOCK_PROCESS 0U
#define CTX_LOCK_RECORDS 1U
#define CTX_LOCK_GUARDS 2U /* the first of them */
#define CTX_GUARDS 16U     /* more than the threads that are likely to be in one at one moment */

void ctx_lock(unsigned which);
void ctx_unlock(unsigned which);

/* All of them; from chapter 7 on, for a fork. */
void ctx_lock_all(void);
void ctx_unlock_all(void);

/* Whether the calling thread has them. */
bool ctx_lock_has_all(void);

#endif
