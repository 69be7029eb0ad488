#include "answer.h"

#include <stdlib.h>

/* TODO: a context, and whose is it until when? */
typedef struct entry {
    at_end_function function;
    void *argument; /* lent */
    struct entry *below;
} entry;

ctx_status at_end_register(at_end *list, at_end_function function, void *argument)
{
    if (list == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    entry *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (entry){.function = function, .argument = argument, .below = list->last};
    list->last = made;
    return CTX_OK;
}

ctx_status at_end_unregister(at_end *list, at_end_function function, void *argument)
{
    (void)argument;
    if (list == NULL || function == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    return CTX_LOOKUP_ERROR; /* TODO */
}

ctx_status at_end_run(at_end *list)
{
    if (list == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    entry *next = list->last;
    list->last = NULL;
    while (next != NULL) { /* TODO: and if the function that is called changes the list? */
        entry *called = next;
        next = called->below;
        called->function(called->argument); /* TODO: in which context? */
        free(called);
    }
    return CTX_OK;
}
