/* A generator is a state and a context, and a step is one ctx_run. Everything that a generator of a
 * language has is there with that: what a step sets, the next one finds, a token made in one step
 * is at home in all of them, and the caller, in whatever context, finds its own unchanged. ctx_run
 * also says who may not: a generator that asks itself is inside its own context, and is refused as
 * already entered, with no flag of ours. So is one that comes round by way of others, and so is
 * everybody while a stranger is inside.
 *
 * What is left is who ends it, and when. `is_over` is set before `end` is called, so that `end` and
 * all that it sets off find a generator without values. While a step or `end` runs, somebody up the
 * stack is going to look at the generator once more; so a free from in there only leaves a mark, and
 * the generator_next or generator_free up there does the rest. When that has finished with the
 * generator, it lets go of the context. It does so last, and out of a local variable, for a hook
 * may free the generator by then.
 *
 * `end` runs in the same ctx_run as the last step: to enter once more could fail for want of
 * nothing, but a second try is a second way to be refused. generator_free has to enter. If it is
 * refused, since somebody is inside or for a lack of memory, `end` is called where we are: a state
 * that ends in the wrong context is better than one that never ends, and a free has no status.
 *
 * Turned down: enter and exit by hand around the step. It is the same, and a step that leaves a
 * context entered would have its exit fail unseen. Turned down: the caller's context with the
 * generator's values set in it and reset after each step. It would have to know the variables, and
 * the caller could see them from a release hook. */
#include "answer.h"
#include "copy_context.h"
#include "run.h"

#include <stdlib.h>

struct generator {
    const generator_kind *kind; /* lent */
    void *state;                /* owned, until `end` is called */
    ctx_context *context;       /* owned; NULL when it was let go of */
    bool is_over;               /* `end` was called, or is about to be */
    bool is_inside;             /* a step or `end` runs: whoever called it will look at it again */
    bool is_given_up;           /* so that one frees it */
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
    ctx_status status = ctx_copy_context(&made->context);
    if (status == CTX_OK) {
        *out = made;
    } else {
        free(made);
    }
    return status;
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
    ctx_status status = ctx_run(g->context, take_step, &taken, NULL);
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
