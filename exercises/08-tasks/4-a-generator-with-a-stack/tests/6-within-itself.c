/* A function asks for the next value of its own generator, or frees that, itself or by way of
 * another one: it is refused, and goes on. */
#include "asking.h"

static generator *one, *two;

static void give_up(const char *name, generator *g)
{
    printf("[user %ld] free %s: %s\n", user(), name, ctx_status_name(attempt(generator_free(g))));
}

static void ask_itself(generator *self, void *unused)
{
    (void)unused;
    ask("  one asks itself", self);
    give_up("itself", self);
    generator_yield(self, INT(1));
    ask("  one asks two", two);
    generator_yield(self, INT(2));
}

static void ask_the_other(generator *self, void *unused)
{
    (void)unused;
    ask("    two asks one", one);
    give_up("one", one);
    generator_yield(self, INT(3));
}

int main(void)
{
    set_user(1);
    one = make(ask_itself, NULL);
    two = make(ask_the_other, NULL);
    for (int i = 0; i < 3; i++) {
        ask("one", one);
    }
    ask("two", two);
    give_up("one", one);
    give_up("two", two);
    return 0;
}
