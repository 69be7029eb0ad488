/* Variables that share a place of the cache have their own values, also where they have the same
 * number; two of them are remembered, and beside a third one nothing wrong is told. */
#include "counted.h"

static cache mine, fresh[4];
static context here, there;

static const variable one = {"one", 2}, same = {"same", 2}, far = {"far", 2 + PLACES};
static const variable *const all[] = {&one, &same, &far};

static void print_two(cache *own, const variable *v, const variable *w)
{
    print_got("first", own, &here, v);
    print_got("first", own, &here, w);
    for (int i = 0; i < 2; i++) {
        print_cost("again", own, &here, v);
        print_cost("again", own, &here, w);
    }
}

static void print_three(const context *c)
{
    for (int i = 0; i < 6; i++) {
        print_got("of three", &mine, c, all[i % 3]);
    }
}

int main(void)
{
    context_begin(&here);
    print_three(&here);
    for (int i = 0; i < 3; i++) {
        set(&mine, &here, all[i], all[i]->name);
    }
    print_two(&fresh[0], &one, &same);
    print_two(&fresh[1], &same, &far);
    print_two(&fresh[2], &far, &one);
    print_three(&here);
    context_copy(&there, &here);
    context_unset(&mine, &there, &same);
    print_two(&fresh[3], &one, &far);
    print_three(&there);
    return 0;
}
