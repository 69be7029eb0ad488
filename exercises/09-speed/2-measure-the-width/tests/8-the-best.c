/* Which width costs least, by how often a program looks up and how much a copied byte weighs. */
#include "tries.h"

/* By the rules alone; neither average is rounded. */
static unsigned expected(const shape *shapes, uint64_t lookups, uint64_t weight)
{
    unsigned best = MOST_BITS;
    for (unsigned bits = MOST_BITS; bits >= LEAST_BITS; bits--) {
        if (lookups * shapes[bits].depths + weight * shapes[bits].copied <=
            lookups * shapes[best].depths + weight * shapes[best].copied) {
            best = bits;
        }
    }
    return best;
}

static void compare(size_t n)
{
    shape shapes[MOST_BITS + 1];
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        shapes[bits] = counted(hashes, n, bits);
    }
    for (uint64_t lookups = 0; lookups < 700; lookups += 1 + lookups / 8) {
        for (uint64_t weight = 0; weight < 4; weight++) {
            unsigned best = best_of(hashes, n, lookups, weight);
            if (best != expected(shapes, lookups, weight)) {
                printf("%zu variables, %" PRIu64 " lookups, weight %" PRIu64 ": %u\n", n, lookups,
                       weight, best);
                exit(1);
            }
        }
    }
}

static void best(size_t n, uint64_t lookups, uint64_t weight)
{
    printf("%zu variables, %" PRIu64 " lookups, weight %" PRIu64 ": %u bits\n", n, lookups, weight,
           best_of(hashes, n, lookups, weight));
}

int main(void)
{
    first_hashes(MANY);
    best(0, 1, 1);
    best(1, 1, 1);
    best(8, 0, 0);
    best(8, 0, 1);
    best(8, 1, 0);
    best(64, 60, 1);
    best(64, 61, 1);
    best(64, UINT64_C(61) << 32, UINT64_C(1) << 32);
    static const uint64_t lookups[] = {0, 9, 10, 90, 91, 300, 2000};
    for (size_t i = 0; i < COUNT(lookups); i++) {
        best(MANY, lookups[i], 1);
    }
    for (size_t n = 2; n <= 12; n++) {
        compare(n);
    }
    compare(40);
    compare(64);
    return 0;
}
