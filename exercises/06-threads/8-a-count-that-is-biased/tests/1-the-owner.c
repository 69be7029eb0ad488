/* The owner counts without an atomic operation, until it gives back the last share that it has taken. */
#include "shared.h"

int main(void)
{
    biased b;
    biased_begin(&b);
    for (int i = 0; i < 100; i++) {
        biased_up(&b);
    }
    unsigned early = 0;
    for (int i = 0; i < 100; i++) {
        early += biased_down(&b);
    }
    printf("101 taken, 100 given back: %u too early, %u atomic\n", early, atomics);
    print_last("the 101st", biased_down(&b));
    return 0;
}
