/* What was found in a context is found in a fresh copy at once, and what was found in the copy, in
 * the other. When one of them changes, they part company: the other one still has what it had, and
 * is still remembered. */
#include "counted.h"

static cache mine;
static context origin, copy, copy_of_copy;

static void print_both(const char *when)
{
    print_got(when, &mine, &origin, &user);
    print_got("  the copy", &mine, &copy, &user);
}

static void begin(void)
{
    memset(&copy, 0xa5, sizeof copy);
    context_begin(&origin);
    set(&mine, &origin, &user, "ann");
    print_got("set", &mine, &origin, &user);
    context_copy(&copy, &origin);
    print_cost("a fresh copy", &mine, &copy, &user);
    print_got("in the copy first", &mine, &copy, &page);
    print_cost("then in the other", &mine, &origin, &page);
}

static void change_the_copy(void)
{
    set(&mine, &copy, &user, "bob");
    print_cost("set in the copy", &mine, &origin, &user);
    print_got("  the copy", &mine, &copy, &user);
    context_copy(&copy_of_copy, &copy);
    print_cost("a copy of the copy", &mine, &copy_of_copy, &user);
    set(&mine, &copy, &page, "home");
    print_cost("page set in the copy", &mine, &copy_of_copy, &user);
    print_got("  the copy", &mine, &copy, &page);
    print_got("  its copy", &mine, &copy_of_copy, &page);
    print_got("  the first", &mine, &origin, &page);
}

static void change_the_other(void)
{
    context_copy(&copy, &origin);
    print_got("copied anew", &mine, &copy, &user);
    set(&mine, &origin, &user, "cem");
    print_cost("set in the first", &mine, &copy, &user);
    print_both("the first");
}

/* Each changes once, from the same content. */
static void change_both(void)
{
    context_copy(&copy, &origin);
    set(&mine, &origin, &user, "dan");
    set(&mine, &copy, &user, "eve");
    print_both("set in both");
    context_copy(&copy, &origin);
    context_unset(&mine, &copy, &user);
    set(&mine, &origin, &user, "fay");
    print_both("unset in the copy, set in the first");
}

int main(void)
{
    begin();
    change_the_copy();
    change_the_other();
    change_both();
    return 0;
}
