/* A handle is a function, its argument, and the context to call it in. The copy is made when the
 * callback is registered: by the time its turn comes, whoever registered it may have set other
 * values, or be gone. It costs one allocation, whatever is set in it; chapter 4 has paid for that.
 *
 * The context that the callback runs in is nobody else's, so what it sets is seen by what it
 * registers, and by no one else. Both callback and report run in one ctx_run: the report is a line
 * of the log, and the log wants the user of the callback that failed. Where ctx_run could not enter
 * the context, it has called nobody; that is told apart by a flag and not by the status, which a
 * callback may return as well.
 *
 * To let go of a context may run hooks, and these may do anything to the loop. So the handle is out
 * of the queue and freed by then, and nothing of the loop is kept in a local variable across it. A
 * clear takes the whole list out first: to take one after the other until none is left would throw
 * away what a hook registers, and never end with a hook that always does.
 *
 * Turned down: to set the user in the loop before each call, and to reset it afterwards. The loop
 * would have to know every variable there is. Turned down as well: the context itself instead of a
 * copy, where none is given. The second of two callbacks would find what the first has set, and one
 * that runs the loop inside would be refused as already entered. */
#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <stdbool.h>
#include <stdlib.h>

typedef void (*report)(ctx_status status, void *argument);

typedef struct handle {
    callback function;
    void *argument;       /* lent */
    ctx_context *context; /* owned */
    struct handle *next;
} handle;

static void put(loop *l, handle *made)
{
    if (l->first == NULL) {
        l->first = made;
    } else {
        l->last->next = made;
    }
    l->last = made;
}

/* The first one, which the caller owns from now on; NULL where none waits. */
static handle *take(loop *l)
{
    handle *taken = l->first;
    if (taken != NULL) {
        l->first = taken->next;
    }
    return taken;
}

/* Takes the context over where it works. */
static ctx_status add(loop *l, ctx_context *context, callback function, void *argument)
{
    handle *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (handle){.function = function, .argument = argument, .context = context};
    put(l, made);
    return CTX_OK;
}

ctx_status loop_call_soon(loop *l, callback function, void *argument)
{
    ctx_context *copy;
    ctx_status status = ctx_copy_context(&copy);
    if (status != CTX_OK) {
        return status;
    }
    status = add(l, copy, function, argument);
    if (status != CTX_OK) {
        ctx_context_unref(copy);
    }
    return status;
}

ctx_status loop_call_soon_in(loop *l, ctx_context *context, callback function, void *argument)
{
    if (context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = add(l, context, function, argument);
    if (status == CTX_OK) {
        ctx_context_ref(context);
    }
    return status;
}

typedef struct call {
    const handle *of;
    report failed;
    bool was_made;
    bool has_failed;
} call;

static void tell(call *made, ctx_status status)
{
    made->has_failed = true;
    if (made->failed != NULL) {
        made->failed(status, made->of->argument);
    }
}

static void *make_call(void *argument)
{
    call *made = argument;
    made->was_made = true;
    ctx_status status = made->of->function(made->of->argument);
    if (status != CTX_OK) {
        tell(made, status);
    }
    return NULL;
}

static void end_handle(handle *ended)
{
    ctx_context *context = ended->context;
    free(ended);
    ctx_context_unref(context); /* hooks may run */
}

size_t loop_run(loop *l, report failed)
{
    size_t failures = 0;
    for (handle *next = take(l); next != NULL; next = take(l)) {
        call made = {.of = next, .failed = failed};
        ctx_status status = ctx_run(next->context, make_call, &made, NULL);
        if (!made.was_made) {
            tell(&made, status);
        }
        failures += made.has_failed;
        end_handle(next);
    }
    return failures;
}

void loop_clear(loop *l)
{
    handle *gone = l->first;
    l->first = NULL;
    while (gone != NULL) {
        handle *next = gone->next;
        end_handle(gone);
        gone = next;
    }
}
