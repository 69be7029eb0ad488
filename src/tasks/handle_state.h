/* handle_state.h - internal: what a handle has. Chapter 8. */
#ifndef CTX_HANDLE_STATE_H
#define CTX_HANDLE_STATE_H

#include "../callback.h"
#include "handle.h"
#include "loop_state.h"

struct ctx_handle {
    size_t owners; /* the loop is one, until the timer is closed */
    ctx_loop *loop;
    ctx_callback callback;
    ctx_ready ready;
    ctx_open open;
    uv_timer_t timer;
};

/* One that nobody has put anywhere yet; the loop is its only owner. */
int ctx_handle_new(ctx_context *context, void *(*function)(void *), void *argument,
                   ctx_handle **out);

#endif
