/* A release hook that runs when the context goes asks for the next value, makes another generator,
 * or frees this one; it finds that `end` was called. */
#include "book.h"

static generator *it;

static void ask_it(void)
{
    ask("  a hook", it);
}

static void free_it(void)
{
    generator *freed = it;
    it = NULL;
    generator_free(freed);
    printf("  [user %ld] given up by a hook\n", user());
}

static void use_another(void)
{
    report r = {.name = "another", .lines = 1};
    generator *other = make(&writing, &r);
    ask("  a hook", other);
    generator_free(other);
}

/* The last step lets the context go, and a hook runs before the status is there. */
static void at_the_end(void (*hook)(void))
{
    report r = {.name = "it", .lines = 1};
    it = make(&writing, &r);
    ask("it", it);
    then = hook;
    ask("it", it);
    generator_free(it);
    printf("-\n");
}

/* A step sets the book once more, and a hook runs in the midst of it. */
static bool set_twice(void *state, void **value)
{
    must(ctx_var_set(&book, INT(1)));
    must(ctx_var_set(&book, INT(2)));
    return write_book(state, value);
}

static const generator_kind twice = {.step = set_twice, .end = end_report};

static void within_a_step(void (*hook)(void))
{
    report r = {.name = "it", .lines = 1};
    it = make(&twice, &r);
    then = hook;
    ask("it", it);
    generator_free(it);
    printf("-\n");
}

int main(void)
{
    set_user(1);
    at_the_end(ask_it);
    at_the_end(free_it);
    at_the_end(use_another);
    within_a_step(ask_it);
    within_a_step(free_it);
    return 0;
}
