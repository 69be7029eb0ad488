/* answer.h - a pool of processes. Each job runs in a context made of its submitter's baggage. */
#ifndef ANSWER_H
#define ANSWER_H

#include "baggage.h"

#include <stdbool.h>

/* The most workers that a pool has. */
#define POOL_MOST 16

typedef struct pool pool;

/* What a worker does with a job. It returns, or its process ends in it; and it leaves no process
 * behind. */
typedef long pool_work(long argument);

typedef struct pool_answer {
    long argument; /* the job's */
    /* CTX_OK: the work is done, and `result` is what it returned.
     * CTX_NO_THREAD: the worker's process ended in the job, however it did. It is not known how far
     * it came, and no other worker gets the job; `result` is what waitpid says of the process.
     * CTX_NO_MEMORY: the worker had too little to make the context. The work has not begun, and the
     * worker is there for the next job. `result` is 0. */
    ctx_status status;
    long result;
} pool_answer;

/* Forks `workers` processes, 1 to POOL_MOST, which wait for jobs.
 *
 * A worker ends when the pool does, and also when the process that has made the pool is gone, in
 * whatever way. It ends by itself, but nothing of its parent ends in it: no value is released, no
 * function of atexit is called, nothing of stdio is written. It never comes back from this call.
 *
 * Descriptors: for each worker the parent has one or two, streams, of which a read or a write may
 * do less than it was asked; and the worker has the other ends of these, and none of the parent's
 * or of another worker's. All of them are closed by exec. What else the parent has open stays open.
 *
 * Owner: `vars`, the variables that travel, stay the caller's, until the pool is freed; *out is the
 * caller's, who ends with pool_free.
 * Status: CTX_NO_THREAD, the system gave too few processes or descriptors; CTX_NO_MEMORY. Then *out
 * is untouched, and what had been begun is gone: processes, descriptors, memory.
 * Threads: one at a time for one pool, here and below. */
CTX_NODISCARD ctx_status pool_new(size_t workers, pool_work *work, ctx_var *const *vars,
                                  size_t count, pool **out);

/* Hands a job to a worker that has none, and does not wait for it. In the worker, work(argument)
 * runs in a context that has what the baggage of the calling thread's current context has, and
 * nothing else: whatever the parent had set when it forked, and whatever other jobs set, it does
 * not see. The baggage is as ctx_baggage_write has it, and read as ctx_baggage_read does: what the
 * program only passes on may be in no good order. When the job is done the context is let go of.
 *
 * A worker that has died while it had no job costs nobody an answer: where one has died, with a job
 * or without, another is forked when a job comes for it.
 *
 * Status: CTX_NO_THREAD, all workers have a job, or a new one was needed and the system gave none;
 * as ctx_baggage_write, CTX_NO_MEMORY among them. Then no worker has seen the job. */
CTX_NODISCARD ctx_status pool_submit(pool *p, long argument);

/* Waits until a job is answered, the first that is, and fills in *out. False, and *out is
 * untouched, where no job is out. Each job that was handed over is answered once. */
bool pool_next(pool *p, pool_answer *out);

/* Ends the pool. Its workers have ended when this returns, those that still have a job after that
 * job; whose answer then nobody hears. No other child of this process is waited for. */
void pool_free(pool *p);

#endif
