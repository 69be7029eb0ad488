/* self.h - internal: what the library knows of the calling thread. Chapter 2 had one thread,
 * chapter 6 has many. */
#ifndef CTX_SELF_H
#define CTX_SELF_H

#include "context.h"

typedef struct ctx_thread {
    /* The thread's own. */
    ctx_context *current; /* owned; NULL until the thread first sets a variable or enters one */
    /* From chapter 6 on, under the lock of the list of threads (thread_list.h). */
    struct ctx_thread *next;
    struct ctx_thread **link;
} ctx_thread;

/* The calling thread's record, lent; NULL if it has none yet. */
ctx_thread *ctx_self(void);

/* The same, made if there is none; it goes with the thread.
 * Status: CTX_NO_MEMORY. */
ctx_status ctx_self_attach(ctx_thread **out);

#endif
