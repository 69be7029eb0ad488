/* A set in place is a lock and a lookup: nothing is allocated, and no count changes. */
#include "table.h"

int main(void)
{
    static const uint64_t some[] = {1, 9, 64, 10000, 10000000};
    for (size_t i = 0; i < COUNT(some); i++) {
        printf("set in place, %" PRIu64 " variables: %u\n", some[i], set_in_place_cost(some[i]));
    }
    for (uint64_t n = 1; n < 100000000; n = next_number(n)) {
        same("set in place", n, set_in_place_cost(n), get_cost(n) + 12);
    }
    return 0;
}
