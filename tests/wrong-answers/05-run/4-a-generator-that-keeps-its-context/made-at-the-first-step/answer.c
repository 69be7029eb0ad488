/* caught by 2-its-own-context: the copy is made when the first value is asked for, and not with the generator */
#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <stdlib.h>

struct generator {
    const generator_kind *kind; /* lent */
    void *state;                /* owned, until `end` is called */
    ctx_context *context;       /* owned; NULL when it was let go of */
    bool is_over;               /* `end` was called, or is about to be */
    bool is_inside;   /* a generator_next is in the midst of it, and will look at it again */
    bool is_given_up; /* so that one frees it */
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

static void *end(void *argument)
{
    generator *g = argument;
    g->is_over = true;
    g->is_inside = true;
    if (g->kind->end != NULL) {
        g->kind->end(g->state);
    }
    g->is_inside = false;
    return NULL;
}

typedef struct step {
    generator *of;
    bool has_value;
    void *value;
} step;

static void *take_step(void *argument)
{
    step *taken = argument;
    generator *g = taken->of;
    g->is_inside = true;
    taken->has_value = g->kind->step(g->state, &taken->value);
    if (!taken->has_value || g->is_given_up) {
        end(g);
    }
    g->is_inside = false;
    return NULL;
}

/* What nobody needs any more goes: the context, or all of it. Hooks may run. */
static void let_go(generator *g)
{
    ctx_context *context = NULL;
    if (g->is_over) {
        context = g->context;
        g->context = NULL;
    }
    if (g->is_given_up) {
        free(g);
    }
    ctx_context_unref(context);
}

ctx_status generator_next(generator *g, void **value)
{
    if (g == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (g->is_over) {
        return CTX_LOOKUP_ERROR;
    }
    step taken = {.of = g};
    ctx_status status = g->context == NULL ? ctx_copy_context(&g->context) : CTX_OK;
    if (status != CTX_OK) {
        return status;
    }
    status = ctx_run(g->context, take_step, &taken, NULL);
    if (status != CTX_OK) {
        return status;
    }
    if (taken.has_value) {
        *value = taken.value;
    }
    let_go(g);
    return taken.has_value ? CTX_OK : CTX_LOOKUP_ERROR;
}

void generator_free(generator *g)
{
    if (g == NULL) {
        return;
    }
    g->is_given_up = true;
    if (g->is_inside) {
        return;
    }
    if (!g->is_over) {
        (void)ctx_run(g->context, end, g, NULL);
    }
    if (!g->is_over) {
        end(g);
    }
    let_go(g);
}
