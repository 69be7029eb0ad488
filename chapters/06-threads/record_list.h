/* record_list.h - internal: the records of all threads, each from its making to its end. Chapter 6
 * keeps the list, and chapter 7 has the use for it: a child of fork must find the records of the
 * threads that it has not got. */
#ifndef CTX_RECORD_LIST_H
#define CTX_RECORD_LIST_H

#include "record.h"

/* A record for a thread that has none, or has not begun; it is on the list.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_record_new(ctx_record **out);

/* Leaves every context that the thread is in, takes the record off the list, and frees it. Hooks
 * may run. */
void ctx_record_end(ctx_record *record);

/* Puts a record on the list. The caller has its lock. */
void ctx_record_list_put(ctx_record *record);

/* Takes all records off the list but `only`, which may be NULL, and returns them, linked by `next`.
 * The caller has all locks. */
ctx_record *ctx_record_list_cut(ctx_record *only);

#endif
