/* thread_list.h - internal: the records of all threads. Chapter 6 keeps the list, and chapter 7 has
 * the use for it: a child of fork must find the records of the threads that it has not got. */
#ifndef CTX_THREAD_LIST_H
#define CTX_THREAD_LIST_H

#include "self.h"

void ctx_thread_list_add(ctx_thread *thread);
void ctx_thread_list_remove(ctx_thread *thread);

/* Takes all records off the list but `only`, which may be NULL, and returns them, linked by `next`.
 * The caller has all locks. */
ctx_thread *ctx_thread_list_cut(ctx_thread *only);

#endif
