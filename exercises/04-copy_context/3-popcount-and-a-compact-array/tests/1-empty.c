/* All zero is the empty array: every place is empty, and there is nothing to remove. */
#include "places.h"

int main(void)
{
    compact array = {.taken = 0, .slots = NULL};
    print_slots("empty", &array);
    print_place(&array, 0);
    print_place(&array, 31);
    print_place(&array, 32);
    printf("removed: %s\n", compact_remove(&array, 31) ? "true" : "false");
    printf("ones in 0: %u\n", count_ones(0));
    return 0;
}
