/* Contexts compared while threads change them. One thread keeps two contexts different at every
 * moment, though each of them goes through the same three values; the others compare them, both ways
 * round, each with itself, and with a walk. Both sides of a comparison are of one moment, or two
 * contexts would now and then be equal. */
#include "stress.h"

#define ROUNDS 20000U

static ctx_var step = CTX_VAR_INIT("step", NULL);
static ctx_context *pair[2];

/* In both contexts at once: the one below is left as it is while the one above changes. */
static void set_in(ctx_context *context, unsigned value)
{
    must(ctx_enter(context));
    must(ctx_var_set(&step, CTX_INT(value)));
    must(ctx_exit(context));
}

static void change(unsigned rounds)
{
    unsigned values[2] = {0, 1};
    for (unsigned i = 0; i < rounds; i++) {
        values[i % 2] = 3 - values[0] - values[1]; /* the one of the three that neither has */
        set_in(pair[i % 2], values[i % 2]);
    }
}

/* A walk is of one moment, too: it meets the one variable there is. */
static void walk(const ctx_context *context)
{
    ctx_iter iter;
    void *value;
    must(ctx_iter_begin(context, &iter));
    check(ctx_iter_next(&iter, NULL, &value) && CTX_INT_OF(value) < 3);
    check(!ctx_iter_next(&iter, NULL, NULL));
    ctx_iter_end(&iter);
}

static void compare(unsigned one)
{
    bool equal;
    must(ctx_context_equal(pair[one], pair[1 - one], &equal));
    check(!equal);
    must(ctx_context_equal(pair[one], pair[one], &equal));
    check(equal);
    walk(pair[one]);
}

static void *run(void *argument)
{
    const stress_thread *me = argument;
    stress_meet();
    if (me->index == 0) {
        change(stress_rounds(ROUNDS));
        return NULL;
    }
    for (unsigned i = stress_rounds(ROUNDS); i > 0; i--) {
        compare(me->index % 2);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    /* Some way apart, and so under different guards (guard.c). */
    ctx_context *between[8];
    must(ctx_context_new(&pair[0]));
    for (unsigned i = 0; i < 8; i++) {
        must(ctx_context_new(&between[i]));
    }
    must(ctx_context_new(&pair[1]));
    set_in(pair[0], 0);
    set_in(pair[1], 1);
    stress_threads(run);
    for (unsigned i = 0; i < 2; i++) {
        stress_validate(pair[i]);
        ctx_context_unref(pair[i]);
    }
    for (unsigned i = 0; i < 8; i++) {
        ctx_context_unref(between[i]);
    }
    return 0;
}
