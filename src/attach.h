/* attach.h - internal: the calling thread gets a record, which goes with the thread. Chapter 2 had
 * one thread, chapter 6 has many. */
#ifndef CTX_ATTACH_H
#define CTX_ATTACH_H

#include "record.h"

/* The calling thread's record, lent; made if there is none.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_attach(ctx_record **out);

#endif
