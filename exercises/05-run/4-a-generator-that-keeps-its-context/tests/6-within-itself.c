/* A step asks for the next value of its own generator, or of one whose step asks for that: it is
 * refused, nothing is written, and both go on afterwards. `end` finds that there are no values. */
#include "report.h"

static report one = {.name = "one", .lines = 2};
static report two = {.name = "two", .lines = 5};
static report three = {.name = "three", .lines = 5};
static generator *of_one, *of_two, *of_three;
static int depth;

/* One that does not refuse shall end, too. */
static bool ask_and_count(report *r, const char *name, generator *whom, void **value)
{
    if (depth < 3) {
        depth++;
        ask(name, whom);
        depth--;
    }
    *value = INT(++r->done);
    return r->done <= r->lines;
}

static bool ask_itself(void *state, void **value)
{
    return ask_and_count(state, "  one asks itself", of_one, value);
}

static bool ask_the_other(void *state, void **value)
{
    return state == &two ? ask_and_count(state, "  two asks three", of_three, value)
                         : ask_and_count(state, "  three asks two", of_two, value);
}

static void ask_at_the_end(void *state)
{
    end_report(state);
    ask("  one asks itself", of_one);
}

static const generator_kind alone = {.step = ask_itself, .end = ask_at_the_end};
static const generator_kind asking = {.step = ask_the_other};

int main(void)
{
    set_user(1);
    of_one = make(&alone, &one);
    for (int i = 0; i < 3; i++) {
        ask("one", of_one);
    }
    generator_free(of_one);

    set_user(2);
    of_two = make(&asking, &two);
    set_user(3);
    of_three = make(&asking, &three);
    set_user(4);
    ask("two", of_two);
    ask("three", of_three);
    ask("two", of_two);
    generator_free(of_two);
    generator_free(of_three);
    return 0;
}
