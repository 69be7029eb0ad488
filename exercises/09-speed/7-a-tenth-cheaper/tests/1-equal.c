/* Maps with the same variables and the same values are equal, and others are not: one with another
 * value, with another variable, with one more, and an empty one. */
#include "maps.h"

static ctx_var user = {.name = "user", CHOSEN_HASH(1)};
static ctx_var page = {.name = "page", CHOSEN_HASH(2)};
static ctx_var lang = {.name = "lang", CHOSEN_HASH(9)};
static ctx_map one, two;

int main(void)
{
    compare("both empty", &one, &two);
    set(&one, &user, "ann");
    compare("one has a variable", &one, &two);
    set(&two, &user, "ann");
    compare("both have it", &one, &two);
    set(&two, &user, "bob");
    compare("with another value", &one, &two);
    set(&two, &user, "ann");
    set(&one, &page, "home");
    compare("one has one more", &one, &two);
    set(&two, &lang, "home");
    compare("the other one has another one", &one, &two);
    set(&one, &lang, "home");
    set(&two, &page, "home");
    compare("both have all, in another order", &one, &two);
    set(&one, &page, NULL);
    compare("one of them NULL", &one, &two);
    set(&two, &page, NULL);
    compare("and in the other one", &one, &two);
    drop(&two, &user);
    compare("one is gone", &one, &two);
    drop(&one, &lang);
    compare("and another one", &one, &two);
    compare("one with itself", &one, &one);
    ctx_map_clear(&one);
    ctx_map_clear(&two);
    compare("both empty again", &one, &two);
    return 0;
}
