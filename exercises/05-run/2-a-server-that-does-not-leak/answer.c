#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <stdlib.h>

/* TODO: what does it have to remember? */
typedef struct handle {
    callback function;
    void *argument; /* lent */
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

static ctx_status add(loop *l, callback function, void *argument)
{
    handle *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (handle){.function = function, .argument = argument};
    put(l, made);
    return CTX_OK;
}

ctx_status loop_call_soon(loop *l, callback function, void *argument)
{
    return add(l, function, argument); /* TODO: in which context? */
}

ctx_status loop_call_soon_in(loop *l, ctx_context *context, callback function, void *argument)
{
    (void)context; /* TODO */
    return add(l, function, argument);
}

size_t loop_run(loop *l, void (*failed)(ctx_status status, void *argument))
{
    size_t failures = 0;
    for (handle *next = take(l); next != NULL; next = take(l)) {
        ctx_status status = next->function(next->argument); /* TODO */
        if (status != CTX_OK) {
            failures++;
            if (failed != NULL) {
                failed(status, next->argument);
            }
        }
        free(next);
    }
    return failures;
}

/* TODO: with a context, a value may go here. */
void loop_clear(loop *l)
{
    for (handle *gone = take(l); gone != NULL; gone = take(l)) {
        free(gone);
    }
}
