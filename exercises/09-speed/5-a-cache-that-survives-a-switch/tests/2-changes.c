/* After a set and after an unset the new value is told, or that there is none: of that variable,
 * and of the others, which have what they had; also after many sets. */
#include "counted.h"

static cache mine;
static context here;

static void print_all(const char *when)
{
    printf("%s:", when);
    printf(" user %s,", got(&mine, &here, &user));
    printf(" page %s,", got(&mine, &here, &page));
    printf(" lang %s\n", got(&mine, &here, &lang));
}

int main(void)
{
    context_begin(&here);
    print_all("at first");
    set(&mine, &here, &user, "ann");
    print_all("user set");
    set(&mine, &here, &page, "bob");
    print_all("page set");
    set(&mine, &here, &page, "ann");
    set(&mine, &here, &user, "bob");
    print_all("both the other way round");
    context_unset(&mine, &here, &lang);
    print_all("lang unset, which it is");
    set(&mine, &here, &lang, NULL);
    print_all("lang set");
    context_unset(&mine, &here, &user);
    print_all("user unset");
    context_unset(&mine, &here, &lang);
    print_all("lang unset");
    set(&mine, &here, &page, "home");
    print_all("page set");
    for (int i = 0; i < 65535; i++) {
        set(&mine, &here, &page, "somewhere");
    }
    set(&mine, &here, &page, "away");
    print_all("page set 65536 times");
    return 0;
}
