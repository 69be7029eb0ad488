/* process.h - internal: what a process does once. Chapter 6; fork came in 7. */
#ifndef CTX_PROCESS_H
#define CTX_PROCESS_H

#include "record.h"

/* Gets the process ready, the first time it is called.
 * Status: CTX_NO_MEMORY when that was not possible. */
ctx_status ctx_process_prepare(void);

/* Arranges that `record`, the calling thread's, goes when the thread does.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_process_at_thread_exit(ctx_record *record);

#endif
