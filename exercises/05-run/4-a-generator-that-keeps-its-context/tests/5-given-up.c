/* A generator is given up before its first step, between two, and after the last: `end` is called
 * once, in its context, and then its values go, as they do at once where the steps are over. */
#include "book.h"

static void give_up_after(long steps, long lines)
{
    report r = {.name = "it", .lines = lines};
    generator *g = make(&writing, &r);
    for (long i = 0; i < steps; i++) {
        ask("it", g);
    }
    printf("given up\n");
    generator_free(g);
    printf("-\n");
}

int main(void)
{
    set_user(1);
    give_up_after(0, 2);
    give_up_after(1, 2);
    give_up_after(2, 2);
    give_up_after(3, 2);
    give_up_after(1, 0);
    return 0;
}
