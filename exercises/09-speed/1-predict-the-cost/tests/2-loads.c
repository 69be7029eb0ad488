/* A load comes from the first cache that holds all that this load and those before it may find. */
#include "table.h"

static void loads(uint64_t n)
{
    printf("%" PRIu64 " variables:", n);
    for (unsigned load = 0; load <= levels(n); load++) {
        printf(" %u", load_cost(n, load));
    }
    printf("\n");
}

int main(void)
{
    static const uint64_t some[] = {1,     8,     64,     512,    513,     10000,
                                    28087, 28088, 399458, 399459, 10000000};
    for (size_t i = 0; i < COUNT(some); i++) {
        loads(some[i]);
    }
    for (uint64_t n = 1; n < 100000000; n = next_number(n)) {
        for (unsigned load = 0; load <= levels(n); load++) {
            same("a load", n, load_cost(n, load), load_by_table(n, load));
        }
    }
    return 0;
}
