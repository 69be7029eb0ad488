/* A generator is given up from within: by a step with a value, by one without, by its `end`,
 * whoever has that called, and by the step of another one that it has asked. The call that is on
 * its way out hands out what it has. */
#include "book.h"

static generator *it;
static bool free_in_step, free_at_end;

static void free_it(void)
{
    generator *freed = it;
    it = NULL;
    generator_free(freed);
    printf("  [user %ld] given up\n", user());
}

static bool step_and_free(void *state, void **value)
{
    if (free_in_step) {
        free_in_step = false;
        ask("  it asks itself", it);
        free_it();
    }
    return write_book(state, value);
}

static void end_and_free(void *state)
{
    end_report(state);
    if (free_at_end) {
        free_at_end = false;
        free_it();
    }
}

static const generator_kind freeing = {.step = step_and_free, .end = end_and_free};

static bool ask_it(void *unused, void **value)
{
    (void)unused;
    set_user(50);
    return generator_next(it, value) == CTX_OK;
}

static bool free_another(void *unused, void **value)
{
    (void)unused;
    set_user(60);
    free_it();
    *value = INT(600);
    return true;
}

static const generator_kind of_another = {.step = ask_it}, killing = {.step = free_another};

static bool ask_killer(void *state, void **value)
{
    ask("  killer", *(generator **)state);
    *value = INT(1);
    return true;
}

static void end_quietly(void *unused)
{
    (void)unused;
    printf("  [user %ld] it ends\n", user());
}

static const generator_kind killed = {.step = ask_killer, .end = end_quietly};

static void give_up(bool in_step, bool at_end, long lines)
{
    report r = {.name = "it", .lines = lines};
    it = make(&freeing, &r);
    free_in_step = in_step;
    free_at_end = at_end;
    ask("it", it);
    if (it != NULL) {
        free_it();
    }
    printf("-\n");
}

/* generator_free calls `end`, which gives it up once more. */
static void give_up_twice(int steps)
{
    report r = {.name = "it", .lines = 1};
    it = make(&freeing, &r);
    for (int i = 0; i < steps; i++) {
        ask("it", it);
    }
    free_at_end = true;
    generator_free(it);
    printf("-\n");
}

int main(void)
{
    set_user(1);
    give_up(true, false, 1);
    give_up(true, false, 0);
    give_up(false, true, 0);
    give_up_twice(0);
    give_up_twice(1);

    report r = {.name = "it", .lines = 1};
    it = make(&freeing, &r);
    generator *another = make(&of_another, NULL);
    free_in_step = true;
    ask("another", another);
    generator_free(another);
    printf("-\n");

    generator *killer = make(&killing, NULL);
    it = make(&killed, &killer);
    ask("it", it);
    generator_free(killer);
    return 0;
}
