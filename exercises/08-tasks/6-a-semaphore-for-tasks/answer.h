/* answer.h - a semaphore for tasks: so many of them have a permit at a time, the others wait for
 * their turn. */
#ifndef ANSWER_H
#define ANSWER_H

#include "tasks/task.h"

/* A task that waits; answer.c says what that is. */
struct waiter;

/* A structure of the caller's, which lies still as long as somebody waits in it. For the tasks and
 * callbacks of one loop. What is in it is the semaphore's, and yours to change. */
typedef struct semaphore {
    size_t permits;       /* that nobody has */
    struct waiter *first; /* of those who wait, in the order in which they came */
    struct waiter *last;
} semaphore;

/* What holds for all: nothing is allocated, and so nothing lacks memory. */

/* A semaphore with so many permits; there is nothing to end.
 * Status: UV_EINVAL (s).
 * Python: asyncio.Semaphore(permits). */
int semaphore_init(semaphore *s, size_t permits);

/* The calling task takes a permit. Where there is none it waits, behind all who wait already; who
 * comes later never overtakes it, also between a release and the round in which it goes on.
 * Status: UV_ECANCELED, it was cancelled while it waited: it has no permit. If it had been given
 * one by then, the next one has that now, or it is free again. UV_EINVAL (s; no task).
 * Python: await semaphore.acquire(). */
int semaphore_acquire(semaphore *s);

/* Gives a permit back, to the one who has waited longest; where nobody waits it is free. It need
 * not be the caller's own: a callback of the loop may call this, too, or a task that never had one.
 * Status: UV_EINVAL (s).
 * Python: semaphore.release(). */
int semaphore_release(semaphore *s);

/* Whether a task would have to wait. NULL is not locked.
 * Python: semaphore.locked(). */
bool semaphore_is_locked(const semaphore *s);

#endif
