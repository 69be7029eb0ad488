/* answer.h - a pool of threads. Each job runs in the context of whoever has submitted it. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdbool.h>

/* The most threads that a pool has. */
#define POOL_MOST 16

typedef struct pool pool;

/* What is to be done. A job is run or discarded, once. It returns: no pthread_exit, no ctx_thread_end. */
typedef struct job {
    void (*run)(void *argument);
    void (*discard)(void *argument); /* may be NULL: there is nothing to clean up */
    void *argument;
} job;

/* Starts `threads` threads, 1 to POOL_MOST, which wait for jobs. They hold nothing of the caller's: no
 * value of his stays alive because there is a pool, and between two jobs nothing is set.
 * Owner: *out is the caller's, who ends with pool_drain or pool_drop.
 * Status: CTX_NO_THREAD, the system gave too few; CTX_NO_MEMORY. Then *out is untouched, and those
 * threads that had been started have ended. */
CTX_NODISCARD ctx_status pool_new(size_t threads, pool **out);

/* Hands `what` to the pool, with a copy of the calling thread's current context as it is now. One of
 * the pool's threads runs it, in that copy: what the job sets, neither the caller nor another job
 * sees. Jobs are begun in the order in which they were submitted. A job that has been taken on needs
 * no more memory to be begun.
 * Owner: on CTX_OK the pool's; `*what` is copied. When the job is done, or was discarded, the copy is
 * let go of at once, whether there is a next job or not. Release hooks may run there, and submit.
 * Status: CTX_NO_THREAD, the pool is dropped; CTX_NO_MEMORY. Then the job is the caller's, and neither
 * run nor discarded.
 * Threads: any, jobs included. */
CTX_NODISCARD ctx_status pool_submit(pool *p, const job *what);

/* Whether pool_drain or pool_drop has been called. A long job asks from time to time.
 * Threads: any, jobs included. */
bool pool_is_ending(pool *p);

/* Ends the pool when all is done: the jobs that were submitted, and those that these submit, and so on.
 * The threads have ended when it returns.
 * Threads: one that is in no job of this pool. From now on nobody uses the pool but its jobs and the
 * hooks of their values, and no job waits for another. All of that holds for pool_drop, too. */
void pool_drain(pool *p);

/* Ends the pool soon: jobs that have begun go on to their end, the others are discarded in their
 * order, by the calling thread and in its own context. From now on none is taken on. */
void pool_drop(pool *p);

#endif
