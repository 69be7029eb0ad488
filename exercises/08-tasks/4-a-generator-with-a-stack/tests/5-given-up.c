/* A generator is given up before its first value, half way inside two contexts, and after the
 * last value: its contexts are left, the innermost first, and others may enter them; what only
 * they had goes, in the caller's context. A value may lie on the generator's stack. */
#include "journal.h"

static ctx_context *outer;

static void enter_new(ctx_context **made)
{
    must(ctx_context_new(made));
    must(ctx_enter(*made));
}

static void wait_inside(generator *self, void *unused)
{
    (void)unused;
    char name[] = "the journal on the stack";
    ctx_context *inner;
    must(ctx_var_set(&journal, "its own journal"));
    enter_new(&outer);
    must(ctx_var_set(&journal, "the outer journal"));
    enter_new(&inner);
    ctx_context_unref(inner);
    must(ctx_var_set(&journal, name));
    set_user(50);
    generator_yield(self, INT(1));
    must(ctx_exit(inner));
    must(ctx_exit(outer));
}

static void enter_outer(void)
{
    ctx_status status = attempt(ctx_enter(outer));
    printf("enter: %s\n", ctx_status_name(status));
    if (status == CTX_OK) {
        must(ctx_exit(outer));
    }
}

static void *give_up_after(void *values)
{
    set_user(1);
    must(ctx_var_set(&journal, "the maker's first journal"));
    generator *g = make(wait_inside, NULL);
    must(ctx_var_set(&journal, "the maker's second journal"));
    for (long i = 0; i < NUMBER(values); i++) {
        ask("it", g);
    }
    if (NUMBER(values) == 1) {
        enter_outer();
    }
    puts("given up:");
    must(generator_free(g));
    if (NUMBER(values) > 0) {
        enter_outer();
        ctx_context_unref(outer);
    }
    return NULL;
}

int main(void)
{
    for (long values = 0; values <= 2; values++) {
        ctx_context *maker;
        must_into(maker, ctx_context_new(&maker));
        must(ctx_run(maker, give_up_after, INT(values), NULL));
        ctx_context_unref(maker);
        puts("-");
    }
    return 0;
}
