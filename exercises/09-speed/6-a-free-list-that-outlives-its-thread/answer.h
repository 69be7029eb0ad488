/* answer.h - blocks of one size, of which each thread keeps a few, and leaves them to others
 * when it ends. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdbool.h>

#define BLOCK_SIZE 64       /* aligned for anything */
#define BLOCKS_KEPT 8       /* by one thread, at most */
#define BLOCKS_IN_COMMON 12 /* in the common list, at most */

/* The tests provide these four, and count. Any thread may call.
 *
 * Memory for one block, and the way back, as malloc and free. Either may take long. */
void *memory_take(void); /* NULL: there is none */
void memory_give(void *block);

/* The lock of the common list, as one mutex of pthreads. Whoever has it calls neither of the
 * two above. */
void common_lock(void);
void common_unlock(void);

/* Before the first call of the others, and before the first one after block_end.
 * With `keep` nothing is in any list yet. Without it nothing will be: until block_end each
 * block comes from memory_take and goes to memory_give, at once, so that whoever watches memory
 * sees every mistake.
 * Status: CTX_NO_MEMORY, only with `keep`: no key (pthread_key_create) or no fork handlers
 * (pthread_atfork); nothing has begun, and it may be tried again.
 * Threads: one, while no other one is in here. */
CTX_NODISCARD ctx_status block_begin(bool keep);

/* A block, with anything in it: one that the calling thread keeps. Where it keeps none, it
 * fetches from the common list as many as it may keep, or as there are, of which this is one.
 * Where there are none, one from memory_take.
 * Owner: *out is the caller's, until some thread calls block_give. After a success it is noted
 * that the thread's end is to be told (pthread_setspecific), unless the end has come.
 * Status: CTX_NO_MEMORY, no block, or the system has no memory for that note; then *out is
 * untouched, and each list has what it had.
 * Threads: any, at any time, its end included; no signal handler.
 * Cost: where the thread keeps one, no lock and nothing atomic; else the lock is taken once. */
CTX_NODISCARD ctx_status block_take(void **out);

/* Ends a block. The calling thread keeps it, whichever one took it, unless it keeps BLOCKS_KEPT
 * already, or has itself never taken one; then memory_give. NULL is allowed.
 * Threads: as above. Cost: no lock. */
void block_give(void *block);

/* - A thread that ends, on whatever way, leaves what it keeps in the common list, as far as
 *   there is room, and the rest to memory_give. The lock is taken once. What else happens at
 *   its end may still take and give: from memory_take, and to memory_give.
 * - A child of fork has the common list, and that of the thread that has called fork. It may
 *   take and give, whatever the other threads were doing. What they kept is lost to the child. */

/* Gives back what the calling thread and the common list keep.
 * Threads: one, when all others that have taken a block are joined; in a child of fork, the one
 * there is. */
void block_end(void);

#endif
