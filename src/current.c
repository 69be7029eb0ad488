#include "current.h"
#include "guard.h"
#include "state.h"

ctx_context *ctx_context_current(void)
{
    const ctx_thread *self = ctx_self();
    return self == NULL ? NULL : self->current;
}

ctx_status ctx_current_push(ctx_thread *thread, ctx_context *context)
{
    ctx_guard_lock(context);
    bool is_free = context->owner == NULL;
    if (is_free) {
        /* All of it under the guard: a fork finds the context free, or on its owner's chain. */
        context->owner = thread;
        context->previous = thread->current;
        thread->current = ctx_context_ref(context);
    }
    ctx_guard_unlock(context);
    return is_free ? CTX_OK : CTX_ALREADY_ENTERED;
}

static ctx_status push_new(ctx_thread *thread)
{
    ctx_context *context;
    ctx_status status = ctx_context_new(&context);
    if (status == CTX_OK) {
        status = ctx_current_push(thread, context);
        ctx_context_unref(context); /* the thread has a share of its own */
    }
    return status;
}

ctx_status ctx_current(ctx_context **out)
{
    ctx_thread *self;
    ctx_status status = ctx_self_attach(&self);
    if (status == CTX_OK && self->current == NULL) {
        status = push_new(self);
    }
    if (status == CTX_OK) {
        *out = self->current;
    }
    return status;
}

/* Out of the current context, of which the thread's share is the caller's now. */
static ctx_context *leave_current(ctx_thread *thread)
{
    ctx_context *context = thread->current;
    ctx_guard_lock(context);
    thread->current = context->previous;
    context->previous = NULL;
    context->owner = NULL;
    ctx_guard_unlock(context);
    return context;
}

void ctx_current_pop(ctx_thread *thread)
{
    ctx_context_unref(leave_current(thread));
}

static size_t depth(const ctx_thread *thread)
{
    size_t contexts = 0;
    for (const ctx_context *c = thread->current; c != NULL; c = c->previous) {
        contexts++;
    }
    return contexts;
}

void ctx_current_leave_all(ctx_thread *thread)
{
    /* Four rounds, as often as POSIX has a thread's destructors called again. */
    for (int round = 0; round < 4; round++) {
        /* Counted first, and looked at each time: a hook may enter contexts, and leave some. */
        for (size_t left = depth(thread); left > 0 && thread->current != NULL; left--) {
            ctx_current_pop(thread);
        }
    }
    /* Hooks that go on and on get no fifth hearing. Nobody stays inside all the same: the address
     * of this thread may soon be another's. */
    while (thread->current != NULL) {
        (void)leave_current(thread);
    }
}
