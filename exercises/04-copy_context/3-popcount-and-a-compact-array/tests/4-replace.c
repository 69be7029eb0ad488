/* A place that is taken gets another value and no second slot; NULL is a value. */
#include "places.h"

int main(void)
{
    compact array = {.taken = 0, .slots = NULL};
    must(compact_put(&array, 5, INT(1)));
    must(compact_put(&array, 8, INT(2)));
    must(compact_put(&array, 5, INT(3)));
    print_slots("5 replaced", &array);
    must(compact_put(&array, 8, NULL));
    print_slots("8 replaced", &array);
    print_place(&array, 5);
    print_place(&array, 8);
    free(array.slots);
    return 0;
}
