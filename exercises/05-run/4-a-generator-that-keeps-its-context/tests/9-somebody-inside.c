/* A step gives a share of its context away, and whoever has it enters: the generator is refused a
 * step, and goes on when that one has left. Given up meanwhile, it ends in the context of the
 * caller. */
#include "book.h"

static ctx_context *taken; /* owned */

static bool give_away(void *state, void **value)
{
    if (taken == NULL) {
        taken = ctx_context_ref(ctx_context_current());
    }
    return write_book(state, value);
}

static const generator_kind generous = {.step = give_away, .end = end_report};

static void *ask_from_there(void *g)
{
    ask("from there", g);
    return NULL;
}

static void *free_from_there(void *g)
{
    generator_free(g);
    printf("given up, from there\n");
    return NULL;
}

int main(void)
{
    set_user(1);
    report r = {.name = "it", .lines = 5};
    generator *g = make(&generous, &r);
    ask("it", g);
    must(ctx_run(taken, ask_from_there, g, NULL));

    ctx_context *session;
    must(ctx_context_new(&session));
    must(ctx_enter(taken));
    must(ctx_enter(session));
    set_user(7);
    ask("from within another", g);
    must(ctx_exit(session));
    must(ctx_exit(taken));

    ask("it", g);
    must(ctx_run(taken, free_from_there, g, NULL));
    ctx_context_unref(taken);
    ctx_context_unref(session);
    return 0;
}
