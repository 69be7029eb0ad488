/* inside.h - internal: who keeps a context that a thread is in. Chapter 9.
 *
 * A thread that is in a context keeps it. But who enters one has it, and mostly still does when
 * the thread leaves; so a share for the time in between is taken in vain, by two atomic
 * instructions. The thread takes none. Whoever gives up the last share looks whether a thread is
 * in the context, and leaves it to that thread. Then it has no owners, and the thread's exit ends
 * it:
 *
 *     the thread inside, on its way out     who gives up the last share
 *     busy = true                           the lock; the thread is not busy now
 *     owners == 0?  then it is mine         owners--
 *     nobody is inside                      a thread is inside?  then it is the thread's
 *     busy = false                          else it is mine
 *
 * What always holds: there are owners, or there is a thread inside, which can take a share, or lend
 * the context to others who do. And a share that others may still follow is given up by an
 * exchange, not a subtraction: whose share turned out to be the last one, afterwards, could not
 * look into the context any more, for the thread inside may have ended it. */
#ifndef CTX_INSIDE_H
#define CTX_INSIDE_H

#include "state.h"

/* One more owner. The caller is one, or is inside, or was lent the context by who is. */
static inline void ctx_inside_count_up(ctx_context *context)
{
    /* relaxed: the caller keeps it. */
    uint64_t shares = atomic_load_explicit(&context->owners, memory_order_relaxed);
    CTX_ASSERT(shares > 0 || context->owner != NULL);
    if (ctx_alone()) {
        atomic_store_explicit(&context->owners, shares + 1, memory_order_relaxed);
    } else {
        atomic_fetch_add_explicit(&context->owners, 1, memory_order_relaxed);
    }
}

/* For the last share, of a context that a thread is in, or was in a moment ago; else as below. */
bool ctx_inside_leave(ctx_context *context);

/* Gives a share up; true where nobody has the context any more, for the caller to destroy it. */
static inline bool ctx_inside_count_down(ctx_context *context)
{
    /* acquire: what the others did comes before the end of it. */
    uint64_t shares = atomic_load_explicit(&context->owners, memory_order_acquire);
    CTX_ASSERT(shares > 0);
    while (shares > 1) {
        if (ctx_alone()) {
            atomic_store_explicit(&context->owners, shares - 1, memory_order_relaxed);
            return false;
        }
        /* release: what this thread did comes before the end of it by another. */
        if (atomic_compare_exchange_weak_explicit(&context->owners, &shares, shares - 1,
                                                  memory_order_release, memory_order_acquire)) {
            return false;
        }
    }
    /* acquire: what was done by the thread that was inside last. With the only share one sees
     * whoever has entered, for that was with a share. */
    return atomic_load_explicit(&context->owner, memory_order_acquire) == NULL ||
           ctx_inside_leave(context);
}

/* The thread that is about to be in the context becomes as good as an owner. */
static inline ctx_context *ctx_inside_begin(ctx_context *context)
{
    return context;
}

/* And is about not to be: the context, if it has no other owner, with the share that the caller now
 * has; or NULL. */
static inline ctx_context *ctx_inside_end(ctx_context *context)
{
    /* acquire: what was done by who had the last share comes first. */
    if (atomic_load_explicit(&context->owners, memory_order_acquire) > 0) {
        return NULL;
    }
    atomic_store_explicit(&context->owners, 1, memory_order_relaxed);
    return context;
}

#endif
