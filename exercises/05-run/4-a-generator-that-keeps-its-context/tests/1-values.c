/* Values come in their order, and then there are none, for ever; `end` is called once. */
#include "report.h"

static bool count(void *state, void **value)
{
    report *r = state;
    *value = INT(r->done + 1);
    if (r->done == r->lines) {
        return false;
    }
    r->done++;
    return true;
}

static const generator_kind counting = {.step = count, .end = end_report};
static const generator_kind without_end = {.step = count};
static const generator_kind no_steps = {.end = end_report};

int main(void)
{
    set_user(1);
    report three = {.name = "three", .lines = 3};
    generator *g = make(&counting, &three);
    for (int i = 0; i < 5; i++) {
        ask("three", g);
    }
    generator_free(g);

    report none = {.name = "none"};
    g = make(&without_end, &none);
    ask("none", g);
    ask("none", g);
    generator_free(g);
    generator_free(NULL);

    void *value = INT(-1);
    printf("%s\n", ctx_status_name(attempt_into(value, generator_next(NULL, &value))));
    generator *not_made = NULL;
    printf("%s\n", ctx_status_name(attempt_into(not_made, generator_new(NULL, &none, &not_made))));
    printf("%s\n",
           ctx_status_name(attempt_into(not_made, generator_new(&no_steps, &none, &not_made))));
    printf("%s\n", ctx_status_name(attempt(generator_new(&counting, &none, NULL))));
    report one = {.name = "one", .lines = 1};
    g = make(&counting, &one);
    printf("%s\n", ctx_status_name(attempt(generator_next(g, NULL))));
    ask("one", g);
    ask("one", g);
    generator_free(g);
    return 0;
}
