/* Two generators take turns, and are asked from inside one context and another. */
#include "report.h"

static bool add_up(void *state, void **value)
{
    report *r = state;
    set_user(user() + 1);
    printf("  [user %ld] %s\n", user(), r->name);
    *value = INT(user());
    return r->done++ < r->lines;
}

static const generator_kind adding = {.step = add_up, .end = end_report};
static generator *first;
static generator *second;

static void *ask_both(void *id)
{
    if (user() == 0) {
        set_user(NUMBER(id));
    }
    ask("first", first);
    ask("second", second);
    return NULL;
}

int main(void)
{
    report one = {.name = "one", .lines = 2}, two = {.name = "two", .lines = 3};
    ctx_context *session, *other;
    must(ctx_context_new(&session));
    must(ctx_context_new(&other));
    set_user(100);
    first = make(&adding, &one);
    set_user(200);
    second = make(&adding, &two);
    must(ctx_run(session, ask_both, INT(7), NULL));
    must(ctx_run(other, ask_both, INT(8), NULL));
    ask_both(NULL);
    must(ctx_run(session, ask_both, INT(7), NULL));
    generator_free(first);
    must(ctx_enter(other));
    generator_free(second);
    printf("[user %ld]\n", user());
    must(ctx_exit(other));
    ctx_context_unref(session);
    ctx_context_unref(other);
    return 0;
}
