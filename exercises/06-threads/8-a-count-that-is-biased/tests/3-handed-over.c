/* Shares are given back by others than those who took them; and the owner counts like others when it has
 * settled. */
#include "shared.h"

static biased b;

/* The owner has taken this many. */
static void begin(int shares)
{
    is_now(1);
    biased_begin(&b);
    for (int i = 1; i < shares; i++) {
        biased_up(&b);
    }
    is_now(1);
}

int main(void)
{
    begin(3);
    is_now(2);
    print_last("2 gives back", biased_down(&b));
    is_now(3);
    print_last("3 gives back", biased_down(&b));
    print_last("3 gives back", biased_down(&b));
    is_now(1);
    print_last("1 settles, with nothing left", biased_settle(&b));

    begin(2);
    is_now(2);
    print_last("2 gives back", biased_down(&b));
    is_now(1);
    print_last("1 settles, with one left", biased_settle(&b));
    biased_up(&b);
    print_last("1 takes one, and gives one back", biased_down(&b));
    print_last("1 gives back", biased_down(&b));

    begin(3);
    print_last("1 settles, with three left", biased_settle(&b));
    is_now(2);
    print_last("2 gives back", biased_down(&b));
    print_last("2 gives back", biased_down(&b));
    is_now(1);
    print_last("1 gives back", biased_down(&b));

    begin(1);
    is_now(2);
    biased_up(&b);
    is_now(1); /* 2 has handed its share to 1 */
    print_last("1 gives back", biased_down(&b));
    print_last("1 gives back what 2 took", biased_down(&b));
    return 0;
}
