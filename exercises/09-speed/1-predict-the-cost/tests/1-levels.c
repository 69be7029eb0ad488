/* The fewest levels that have a place for each variable: what fits exactly, fits. */
#include "table.h"

int main(void)
{
    static const uint64_t some[] = {1,  2,   7,   8,    9,    63,    64,
                                    65, 512, 513, 4096, 4097, 10000, 10000000};
    for (size_t i = 0; i < COUNT(some); i++) {
        printf("%" PRIu64 " variables: levels %u\n", some[i], levels(some[i]));
    }
    for (uint64_t n = 1; n < 100000000; n = next_number(n)) {
        same("levels", n, levels(n), depth_of(n));
    }
    return 0;
}
