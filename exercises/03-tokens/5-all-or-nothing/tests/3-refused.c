/* The check sees all the new values; what it refuses is undone, and its status handed on. */
#include "book.h"

static ctx_status sums_to_nine(void)
{
    long sum = NUMBER(ctx_var_get_or(&user, INT(0))) + NUMBER(ctx_var_get_or(&deadline, INT(0)));
    printf("the check sees a sum of %ld\n", sum);
    return sum == 9 ? CTX_OK : CTX_KEY_ERROR;
}

int main(void)
{
    change right[] = {{&user, INT(2)}, {&deadline, INT(7)}};
    print_all("2 and 7", make_all(right, 2, sums_to_nine));

    change wrong[] = {{&deadline, INT(3)}, {&user, INT(4)}, {&session, INT(5)}};
    print_all("3 and 4", make_all(wrong, 3, sums_to_nine));

    change incomplete[] = {{&deadline, INT(6)}, {NULL, INT(9)}};
    print_all("6 and nothing", make_all(incomplete, 2, sums_to_nine)); /* no check then */
    return 0;
}
