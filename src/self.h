/* self.h - internal: the calling thread's record. Chapter 2 had one thread, chapter 6 has many. */
#ifndef CTX_SELF_H
#define CTX_SELF_H

#include "record.h"

/* The calling thread's record, lent; NULL if it has none yet (attach.h). */
ctx_record *ctx_self(void);

/* From chapter 6 on: makes `record` the calling thread's. */
void ctx_self_adopt(ctx_record *record);

/* From chapter 6 on: the calling thread's record goes, and the thread leaves every context that it
 * is in, if its record still is `record`: a thread that called exit, and is cancelled before the
 * process ends, has none any more. Hooks may run. */
void ctx_self_end(void *record);

#endif
