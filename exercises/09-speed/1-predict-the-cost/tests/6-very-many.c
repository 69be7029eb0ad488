/* With more variables than any machine holds the model still says what it says: five loads from L1 and L2,
 * two from L3, and whatever is below from memory. */
#include "table.h"

static void try(uint64_t n)
{
    static const unsigned near[] = {1, 1, 1, 4, 4, 15, 15};
    unsigned depth = depth_of(n);
    unsigned sum = 4;
    same("levels", n, levels(n), depth);
    for (unsigned load = 0; load <= depth; load++) {
        unsigned expected = load < COUNT(near) ? near[load] : 80;
        same("a load", n, load_cost(n, load), expected);
        sum += expected;
    }
    same("get", n, get_cost(n), sum);
    same("set in place", n, set_in_place_cost(n), sum + 12);
}

int main(void)
{
    /* Their nodes and bindings together are 2^32, 2^64, and twice 2^64 bytes, and a few. */
    static const uint64_t round[] = {115043768, 219604096115589901, 988218432520154552};
    for (size_t i = 0; i < COUNT(round); i++) {
        try(round[i]);
    }
    for (uint64_t n = 100000000; n < UINT64_MAX; n = next_number(n)) {
        try(n);
    }
    try(UINT64_MAX);
    printf("%u levels: get %u\n", levels(UINT64_MAX), get_cost(UINT64_MAX));
    return 0;
}
