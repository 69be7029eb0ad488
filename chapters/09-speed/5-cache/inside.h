/* inside.h - internal: who keeps a context that a thread is in. Chapter 9; till step 9 a
 * share of the thread's own. */
#ifndef CTX_INSIDE_H
#define CTX_INSIDE_H

#include "state.h"

static inline void ctx_inside_count_up(ctx_context *context)
{
    ctx_count_up(&context->owners);
}

static inline bool ctx_inside_count_down(ctx_context *context)
{
    return ctx_count_down(&context->owners);
}

static inline ctx_context *ctx_inside_begin(ctx_context *context)
{
    return ctx_context_ref(context);
}

static inline ctx_context *ctx_inside_end(ctx_context *context)
{
    return context;
}

#endif
