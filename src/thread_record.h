/* thread_record.h - internal: the life of a thread's record (self.h). Chapter 6. */
#ifndef CTX_THREAD_RECORD_H
#define CTX_THREAD_RECORD_H

#include "self.h"

/* A record for a thread that has not begun, on the list of threads.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_thread_record_new(ctx_thread **out);

/* Makes it the calling thread's. */
void ctx_thread_record_adopt(ctx_thread *thread);

/* Leaves every context that the thread is in, and frees the record. Hooks may run. */
void ctx_thread_record_end(ctx_thread *thread);

/* The same at the calling thread's end, if `record` is still its own: a thread that called exit,
 * and is cancelled before the process ends, has none any more. */
void ctx_thread_record_end_own(void *record);

#endif
