/* loop_state.h - internal: what a loop has. Chapter 8. */
#ifndef CTX_LOOP_STATE_H
#define CTX_LOOP_STATE_H

#include "loop.h"
#include "ready.h"

struct ctx_task;

/* How long something waits that has its turn while another is in its context, in milliseconds. */
#define CTX_LOOP_BUSY 1

typedef struct ctx_loop {
    uv_loop_t uv;
    ctx_ready_queue ready;
    ctx_link tasks;           /* those that have not ended */
    ctx_link open;            /* what the loop closes at its end */
    struct ctx_task *current; /* the one that runs now */
    bool is_ending;           /* the first task has ended */
} ctx_loop;

/* In what the loop closes at its end. */
typedef struct ctx_open {
    ctx_link link;
    void (*close)(struct ctx_open *); /* takes it off the list */
} ctx_open;

/* That of the calling thread, or NULL. */
ctx_loop *ctx_loop_current(void);
void ctx_loop_set_current(ctx_loop *loop);

#endif
