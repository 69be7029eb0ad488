#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <stdlib.h>

struct generator {
    const generator_kind *kind; /* lent */
    void *state;                /* owned, until `end` is called */
    bool is_over;               /* `end` was called */
    /* TODO: a context, and what else? */
};

ctx_status generator_new(const generator_kind *kind, void *state, generator **out)
{
    if (kind == NULL || kind->step == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    generator *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (generator){.kind = kind, .state = state};
    *out = made;
    return CTX_OK;
}

static void end(generator *g)
{
    g->is_over = true;
    if (g->kind->end != NULL) {
        g->kind->end(g->state);
    }
}

ctx_status generator_next(generator *g, void **value)
{
    if (g == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (g->is_over) {
        return CTX_LOOKUP_ERROR;
    }
    void *made;
    if (!g->kind->step(g->state, &made)) { /* TODO: in which context? */
        end(g);
        return CTX_LOOKUP_ERROR;
    }
    *value = made;
    return CTX_OK;
}

void generator_free(generator *g)
{
    if (g == NULL) {
        return;
    }
    if (!g->is_over) {
        end(g); /* TODO: and if it is called from within a step? */
    }
    free(g);
}
