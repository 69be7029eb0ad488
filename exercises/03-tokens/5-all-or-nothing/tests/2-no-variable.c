/* A change without a variable fails: those before it are undone, the rest not made. */
#include "book.h"

int main(void)
{
    must(ctx_var_set(&session, INT(1)));
    change changes[] = {{&user, INT(2)}, {&session, INT(3)}, {NULL, INT(4)}, {&deadline, INT(5)}};
    print_all("third of four", make_all(changes, 4, NULL));

    change first[] = {{NULL, INT(6)}, {&user, INT(7)}};
    print_all("first of two", make_all(first, 2, NULL));

    change last[] = {{&deadline, INT(8)}, {NULL, INT(9)}};
    print_all("last of two", make_all(last, 2, NULL));
    return 0;
}
