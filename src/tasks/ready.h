/* ready.h - internal: what a loop is to do next, in the order in which it became ready. Chapter 8.
 *
 * All that wakes a task or is a callback comes through here, and nothing runs from within another:
 * whoever makes something ready goes on first. */
#ifndef CTX_READY_H
#define CTX_READY_H

#include "list.h"

#include <uv.h>

typedef struct ctx_ready {
    ctx_link link;
    void (*run)(struct ctx_ready *);
} ctx_ready;

typedef struct ctx_ready_queue {
    ctx_link list;
    uv_idle_t idle; /* is active while there is something, so that the loop does not wait */
} ctx_ready_queue;

/* libuv closes the queue's handle, as any other of the loop. */
void ctx_ready_begin(ctx_ready_queue *queue, uv_loop_t *uv);

/* Does nothing for one that is ready already. */
void ctx_ready_add(ctx_ready_queue *queue, ctx_ready *ready);

/* One round: runs what is ready now. What becomes ready meanwhile has its turn in the next one. */
void ctx_ready_run(ctx_ready_queue *queue);

#endif
