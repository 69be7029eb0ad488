/* answer.h - blocks of one size, of which each thread keeps a few for its next needs. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#define BLOCK_SIZE 64 /* aligned for anything */
#define BLOCKS_KEPT 8

/* Memory for one block, and the way back. The tests provide these, and count. Any thread may call. */
void *memory_take(void); /* NULL: there is none */
void memory_give(void *block);

/* A block, with anything in it: one that the calling thread keeps, or else one from memory_take.
 * Owner: *out is the caller's, until some thread calls block_free. After a success it is noted that the
 * thread's end is to be told (pthread_key_create, pthread_setspecific), or the thread is at its end.
 * Status: CTX_NO_MEMORY, no block, or the system has no memory for that note; then *out is untouched.
 * Threads: any, at any time, its end included. Where the thread keeps one, nobody is waited for. */
CTX_NODISCARD ctx_status block_new(void **out);

/* Ends a block. The calling thread keeps it, whichever thread had it before, unless it keeps BLOCKS_KEPT
 * already: then memory_give. NULL is allowed.
 * What a thread keeps is given back when the thread ends, on whatever way; what is freed later still, by
 * what else happens at its end, is given back at once. A thread without a note makes it here; where that
 * fails the block is given back at once, too.
 * Threads: as above. */
void block_free(void *block);

/* Gives back what the calling thread keeps. The thread may go on, and keeps blocks again. The main
 * thread, whose end is that of the program, calls it last. */
void block_give_all(void);

#endif
