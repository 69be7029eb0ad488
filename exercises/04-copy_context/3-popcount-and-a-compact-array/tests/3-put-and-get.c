/* Whatever the order of the puts, the slots lie in the order of the places, without gaps. */
#include "places.h"

int main(void)
{
    static const unsigned order[] = {9, 31, 3, 0, 17, 16, 30};
    compact array = {.taken = 0, .slots = NULL};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        must(compact_put(&array, order[i], INT(100 + order[i])));
        print_slots("put", &array);
    }
    print_place(&array, 9);
    print_place(&array, 31);
    print_place(&array, 0);
    print_place(&array, 1);
    print_place(&array, 29);
    free(array.slots);
    return 0;
}
