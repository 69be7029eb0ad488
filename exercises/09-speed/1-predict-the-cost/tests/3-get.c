/* A get pays for each load, the binding's included, and for one surprise where there are levels to choose
 * from. */
#include "table.h"

int main(void)
{
    static const uint64_t some[] = {1, 8, 9, 64, 65, 513, 10000, 399459, 10000000};
    for (size_t i = 0; i < COUNT(some); i++) {
        printf("get, %" PRIu64 " variables: %u\n", some[i], get_cost(some[i]));
    }
    for (uint64_t n = 1; n < 100000000; n = next_number(n)) {
        unsigned expected = n > 8 ? 4 : 0;
        for (unsigned load = 0; load <= depth_of(n); load++) {
            expected += load_by_table(n, load);
        }
        same("get", n, get_cost(n), expected);
    }
    return 0;
}
