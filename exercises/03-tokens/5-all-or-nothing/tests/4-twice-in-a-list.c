/* A variable may stand in the list twice; what was there before both comes back. */
#include "book.h"

static ctx_status refuse(void)
{
    return CTX_LOOKUP_ERROR;
}

int main(void)
{
    change user_twice[] = {{&user, INT(1)}, {&session, INT(2)}, {&user, INT(3)}};
    print_all("refused", make_all(user_twice, 3, refuse));

    change others[] = {{&user, INT(4)}, {&session, INT(5)}, {&user, INT(6)}};
    print_all("made", make_all(others, 3, NULL));

    change again[] = {{&user, INT(7)}, {&user, INT(8)}, {&user, INT(9)}};
    print_all("refused", make_all(again, 3, refuse));
    return 0;
}
