/* A copy has the same root, and to enter is to write down who is inside: neither looks at a variable. */
#include "table.h"

int main(void)
{
    static const uint64_t some[] = {1, 64, 10000, 10000000, UINT64_MAX};
    for (size_t i = 0; i < COUNT(some); i++) {
        printf("%" PRIu64 " variables: copy and drop %u, enter and exit %u\n", some[i],
               copy_and_drop_cost(some[i]), enter_and_exit_cost(some[i]));
    }
    return 0;
}
