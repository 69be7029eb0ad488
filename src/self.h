/* self.h - internal: the calling thread's record. Chapter 2 had one thread, chapter 6 has many. */
#ifndef CTX_SELF_H
#define CTX_SELF_H

#include "record.h"

/* The calling thread's record, lent; NULL if it has none yet (attach.h). */
ctx_record *ctx_self(void);

/* From chapter 9 on, the same, to be read by a function that cannot switch stacks, as it stands
 * here; never NULL: a thread that has no record yet has that of nobody, who is in no context. */
extern CTX_THREAD_LOCAL ctx_record *ctx_self_here;
extern ctx_record ctx_self_nobody; /* never written to */

/* From chapter 6 on: makes `record` the calling thread's. */
void ctx_self_adopt(ctx_record *record);

/* From chapter 6 on: the calling thread's record goes, and the thread leaves every context that it
 * is in, if its record still is `record`: a thread that called exit, and is cancelled before the
 * process ends, has none any more. Hooks may run. */
void ctx_self_end(void *record);

/* From chapter 8 on: the record that the thread has had from its beginning, whatever chain it is in
 * now; NULL if it has none yet. */
ctx_record *ctx_self_home(void);

/* From chapter 8 on: the calling thread, which has a record, goes on in this one. */
void ctx_self_take_up(ctx_record *record);

#endif
