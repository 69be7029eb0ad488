/* All 32 places can be taken; there is no thirty-third. */
#include "places.h"

int main(void)
{
    compact array = {.taken = 0, .slots = NULL};
    for (unsigned i = 0; i < 32; i++) {
        unsigned place = i * 7 % 32;
        must(compact_put(&array, place, INT(place)));
    }
    print_slots("full", &array);
    printf("put into 32: %s\n", ctx_status_name(compact_put(&array, 32, INT(32))));
    printf("put into 63: %s\n", ctx_status_name(compact_put(&array, 63, INT(63))));
    printf("remove 32: %s\n", compact_remove(&array, 32) ? "true" : "false");
    print_place(&array, 32);
    print_place(&array, 63);
    print_slots("still", &array);
    free(array.slots);
    return 0;
}
