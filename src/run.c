#include "run.h"
#include "attach.h"
#include "debug.h"
#include "guard.h"
#include "self.h"
#include "state.h"

/* Not inlined: whoever has entered or set before has nothing to put aside for it. */
__attribute__((noinline)) static ctx_status enter_first(ctx_context *context)
{
    ctx_record *self;
    ctx_status status = ctx_attach(&self);
    return status == CTX_OK ? ctx_record_push(self, context) : status;
}

/* Not inlined, nor is ctx_exit: a run may end on another thread than it began (self_here.c). */
__attribute__((noinline)) ctx_status ctx_enter(ctx_context *context)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_record *self = ctx_self_here;
    return self != &ctx_self_nobody ? ctx_record_push(self, context) : enter_first(context);
}

__attribute__((noinline)) ctx_status ctx_exit(ctx_context *context)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_record *self = ctx_self_here;
    if (self->current != context) {
        return ctx_guard_owner(context) == NULL ? CTX_NOT_ENTERED : CTX_NOT_CURRENT;
    }
    ctx_record_pop(self);
    return CTX_OK;
}

static bool is_inside(const ctx_context *context)
{
    return ctx_self() != NULL && ctx_guard_owner(context) == ctx_self();
}

/* How many contexts the thread, which is in this one, has to leave to be out of it. */
static size_t steps_out_of(const ctx_context *context)
{
    CTX_ASSERT(is_inside(context));
    size_t steps = 1;
    for (const ctx_context *c = ctx_self()->current; c != context; c = c->previous) {
        steps++;
    }
    return steps;
}

/* The function did not come back: it ended its thread, or threw an exception past us. What its
 * callers clean up now, they clean up in their own context; so the thread leaves this one, and
 * those that it has entered from here. Hooks may enter more: they are listened to as often as at
 * the end of a thread (record.c). */
static void abandon(const ctx_context *context)
{
    for (int round = 0; round < 4 && is_inside(context); round++) {
        for (size_t left = steps_out_of(context); left > 0 && is_inside(context); left--) {
            ctx_record_pop(ctx_self());
        }
    }
}

typedef struct run {
    ctx_context *context; /* owned: the function may leave the context, and let go of it */
    bool came_back;
} run;

static void end_run(const run *this_one)
{
    if (!this_one->came_back) {
        abandon(this_one->context);
    }
    ctx_context_unref(this_one->context);
}

ctx_status ctx_run(ctx_context *context, void *(*function)(void *), void *argument, void **result)
{
    if (function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = ctx_enter(context);
    if (status != CTX_OK) {
        return status;
    }
    /* Cleaned up by the compiler, and not by POSIX, whose way is to leave a mark in the thread:
     * that of a coroutine that never comes back would stay there for good. */
    __attribute__((cleanup(end_run))) run this_one = {.context = ctx_context_ref(context)};
    void *returned = function(argument);
    this_one.came_back = true;
    status = ctx_exit(context);
    if (result != NULL) {
        *result = returned;
    }
    return status;
}

ctx_status ctx_enter_block(ctx_context *context, ctx_context **inside)
{
    if (inside == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = ctx_enter(context);
    if (status == CTX_OK) {
        *inside = ctx_context_ref(context);
    }
    return status;
}

void ctx_context_auto_exit(ctx_context **inside)
{
    /* The block has a share: else another context could lie at this address by now. */
    if (*inside != NULL && *inside == ctx_context_current()) {
        ctx_record_pop(ctx_self());
    }
    ctx_context_unref(*inside);
}
