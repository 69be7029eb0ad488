/* An entry is a callback and the next one below, and the callback is ctx_callback_init_copy's:
 * the copy is made when the entry is, for by the end the request that registers is over, and its
 * thread has set other values. A share of the current context itself would not do: it goes on
 * being changed, and whoever runs the list may be inside it.
 *
 * Three rules keep the list whole. An entry is taken off before anybody else's code runs on its
 * account: so a run inside finds the others, an unregister does not find it, and it is called
 * once. Nothing of the list is kept in a local variable across a call: the loop asks for the last
 * one each time, and so whatever is registered meanwhile has its turn next. And the end of a
 * callback, which may run hooks, is the last thing that is done with it: out of a local variable,
 * when the entry is freed.
 *
 * A call can fail in one way, with CTX_NO_MEMORY on a thread's first use of the library, and then
 * the function was not called. The entry goes back to where it was, as the last one.
 *
 * Turned down: to take the whole list first, and to walk it. Nothing would have to be put back,
 * but what a callback registers would come after all that waits, and a callback that unregisters
 * another one would not find it. Turned down, too: a mark "was called" in each entry. It says
 * what to be on the list says already. */
#include "answer.h"

#include <stdlib.h>

typedef struct entry {
    ctx_callback callback; /* owned */
    struct entry *below;
} entry;

static void put(at_end *list, entry *added)
{
    added->below = list->last;
    list->last = added;
}

/* An entry that is off the list. Hooks may run. */
static void end(entry *ended)
{
    ctx_callback_end(&ended->callback);
    free(ended);
}

ctx_status at_end_register(at_end *list, at_end_function function, void *argument)
{
    if (list == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    entry *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_callback_init_copy(function, argument, &made->callback);
    if (status == CTX_OK) {
        put(list, made);
    } else {
        free(made);
    }
    return status;
}

static bool is_of(const entry *e, at_end_function function, const void *argument)
{
    return e->callback.function == function && e->callback.argument == argument;
}

ctx_status at_end_unregister(at_end *list, at_end_function function, void *argument)
{
    if (list == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    entry **at = &list->last;
    while (*at != NULL && !is_of(*at, function, argument)) {
        at = &(*at)->below;
    }
    entry *found = *at;
    if (found == NULL) {
        return CTX_LOOKUP_ERROR;
    }
    *at = found->below;
    end(found);
    return CTX_OK;
}

ctx_status at_end_run(at_end *list)
{
    if (list == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    while (list->last != NULL) {
        entry *called = list->last;
        list->last = called->below;
        if (ctx_callback_call(&called->callback, NULL) == CTX_NO_MEMORY) {
            put(list, called);
            return CTX_NO_MEMORY;
        }
        end(called);
    }
    return CTX_OK;
}
