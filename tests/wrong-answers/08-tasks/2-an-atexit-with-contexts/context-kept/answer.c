/* caught by 6-values-go: the callback is never ended: what its context has lives for ever */
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
