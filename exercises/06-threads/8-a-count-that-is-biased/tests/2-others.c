/* Others take shares of their own, and give them back before the owner does, or after. */
#include "shared.h"

int main(void)
{
    biased b;
    is_now(1);
    biased_begin(&b);
    is_now(2);
    biased_up(&b);
    biased_up(&b);
    print_last("2 takes two, and gives one back", biased_down(&b));
    print_last("2 gives the other one back", biased_down(&b));
    is_now(1);
    print_last("1 gives back", biased_down(&b));

    is_now(1);
    biased_begin(&b);
    is_now(2);
    biased_up(&b);
    is_now(1);
    print_last("1 gives back first", biased_down(&b));
    is_now(3);
    biased_up(&b);
    is_now(2);
    print_last("2 gives back", biased_down(&b));
    is_now(3);
    print_last("3 gives back", biased_down(&b));
    return 0;
}
