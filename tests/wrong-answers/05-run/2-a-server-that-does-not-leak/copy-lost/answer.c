/* caught by scarce: where there is no memory for the handle, nobody ends the copy
 * nudge: A callback is registered while memory runs out, between its copy and its place in the queue: how many blocks are left then? */
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
    return add(l, copy, function, argument);
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
