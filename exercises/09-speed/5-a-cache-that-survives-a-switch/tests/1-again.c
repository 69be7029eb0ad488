/* What was looked up once is not looked up again, also where the variable is not set, or its value
 * is NULL. */
#include "counted.h"

static cache mine;
static context here, there;

int main(void)
{
    context_begin(&here);
    print_got("at first", &mine, &here, &user);
    print_cost("again", &mine, &here, &user);
    set(&mine, &here, &user, "ann");
    set(&mine, &here, &page, NULL);
    print_got("set", &mine, &here, &user);
    print_got("set", &mine, &here, &page);
    print_got("not set", &mine, &here, &lang);
    for (int i = 0; i < 2; i++) {
        print_cost("again", &mine, &here, &user);
        print_cost("again", &mine, &here, &page);
        print_cost("again", &mine, &here, &lang);
    }
    context_begin(&there);
    set(&mine, &there, &lang, NULL);
    print_got("in another one", &mine, &there, &lang);
    print_cost("again", &mine, &there, &lang);
    return 0;
}
