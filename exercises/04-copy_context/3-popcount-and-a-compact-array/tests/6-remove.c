/* A remove closes the gap, wherever it is; with the last value the slots are gone as well. */
#include "places.h"

static void remove_one(compact *array, unsigned place)
{
    printf("%u: %s", place, compact_remove(array, place) ? "removed" : "not there");
    print_slots("", array);
}

int main(void)
{
    compact array = {.taken = 0, .slots = NULL};
    for (unsigned place = 1; place < 32; place += 6) {
        must(compact_put(&array, place, INT(place)));
    }
    print_slots("all", &array);
    remove_one(&array, 13);
    remove_one(&array, 13);
    remove_one(&array, 31);
    remove_one(&array, 1);
    remove_one(&array, 0);
    must(compact_put(&array, 31, INT(310)));
    print_slots("31 again", &array);
    print_place(&array, 19);
    remove_one(&array, 7);
    remove_one(&array, 31);
    remove_one(&array, 25);
    remove_one(&array, 19);
    must(compact_put(&array, 0, INT(1000)));
    print_slots("0", &array);
    remove_one(&array, 0);
    return 0;
}
