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

/* From chapter 9 on: no thread changes a context, until it is let go. The caller has all locks, and
 * is in the middle of nothing. */
void ctx_record_list_stop(void);
void ctx_record_list_let_go(void);

/* Takes all records off the list but `only`, which may be NULL, and returns them, linked by `next`.
 * From chapter 9 on, none of these is busy: the thread is gone. The caller has all locks. */
ctx_record *ctx_record_list_cut(ctx_record *only);

#endif
