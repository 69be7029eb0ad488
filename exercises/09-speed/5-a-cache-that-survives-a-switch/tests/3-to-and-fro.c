/* A thread that leaves a context and comes back finds there what it has found before; between two
 * contexts it goes to and fro for nothing. The third one costs a look-up or two. */
#include "counted.h"

static cache mine;
static context first, second, third;

static void begin(context *c, const char *name)
{
    context_begin(c);
    set(&mine, c, &user, name);
    set(&mine, c, &page, "home");
}

static unsigned wrong;

static void expect(const context *c, const char *name)
{
    wrong += strcmp(got(&mine, c, &user), name) != 0;
}

static void go_to_and_fro(const context *one, const char *name, const context *other,
                          const char *other_name)
{
    look_ups = 0;
    for (int i = 0; i < 100; i++) {
        expect(one, name);
        expect(other, other_name);
    }
    printf("%s and %s, a hundred times: wrong %u, look-ups %s\n", name, other_name, wrong,
           look_ups <= 2 ? "two at most" : "more than two");
}

int main(void)
{
    begin(&first, "ann");
    begin(&second, "bob");
    begin(&third, "cem");
    print_got("first", &mine, &first, &user);
    print_got("second", &mine, &second, &page);
    print_cost("back", &mine, &first, &user);
    print_got("second", &mine, &second, &user);
    print_cost("back", &mine, &first, &user);
    print_cost("second", &mine, &second, &user);
    print_cost("and what was got there first", &mine, &second, &page);
    go_to_and_fro(&first, "ann", &second, "bob");
    go_to_and_fro(&second, "bob", &third, "cem");
    go_to_and_fro(&third, "cem", &first, "ann");
    return 0;
}
