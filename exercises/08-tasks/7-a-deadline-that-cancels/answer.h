/* answer.h - blocks of a task that have a deadline.
 *
 *     deadline block;
 *     int status = deadline_begin(&block, 100);
 *     if (status == 0) {
 *         status = fetch(page);                   what waits in here is cancelled when it passes
 *         deadline_end(&block, &status);          and UV_ECANCELED is UV_ETIMEDOUT then
 *     }
 *
 * The deadline is the context's: every function that is called in the block can ask for it, and so
 * can tasks and callbacks that are made in there, since they begin in a copy. */
#ifndef ANSWER_H
#define ANSWER_H

#include "tasks/handle.h"
#include "tasks/task.h"

#include "token.h"

#define DEADLINE_NONE UINT64_MAX

/* A structure of the caller's, which lies still until its end; what is in it is the block's. */
typedef struct deadline {
    ctx_task *task;    /* whose block it is */
    ctx_handle *timer; /* owned; NULL where there is no deadline */
    ctx_token *token;  /* owned, of the deadline in the context; as above */
    size_t cancelling; /* how often the task had been cancelled when the block began */
    bool has_passed;   /* and the task was cancelled for it */
} deadline;

/* Begins a block of the calling task. Its deadline is so many milliseconds from now (less than
 * 2^62), or the one that the context has already, if that is sooner or `ms` is DEADLINE_NONE. When
 * it passes, the task is cancelled, once for this block.
 * Owner: what is begun is ended, by the same task in the same context; of several, the last one
 * first.
 * Status: UV_EINVAL (block; no task), UV_ENOMEM; then nothing has begun or changed.
 * Python: async with asyncio.timeout(ms / 1000), its beginning, which knows nothing of contexts. */
int deadline_begin(deadline *block, uint64_t ms);

/* Ends it: the context has the deadline that it had before, and the task is not cancelled for this
 * one any more. *status is how the work in the block ended. UV_ECANCELED becomes UV_ETIMEDOUT, if
 * the task was cancelled for this deadline, and for nothing else since the block began. Where
 * somebody else has cancelled it as well, it stays as it is, for it is theirs; so it does where the
 * deadline of a block around this one has passed, which is that block's to tell. Whatever the work
 * made of it, the cancellation of this block is taken back.
 * Status: UV_EINVAL (block, status; another task's), UV_ENOMEM; then nothing has changed, and it
 * is still to be ended.
 * Python: the end of `async with asyncio.timeout(...)`. */
int deadline_end(deadline *block, int *status);

/* How many milliseconds are left of the current context's deadline, 0 when it has passed;
 * DEADLINE_NONE without one. Threads: any. */
uint64_t deadline_left(void);

#endif
