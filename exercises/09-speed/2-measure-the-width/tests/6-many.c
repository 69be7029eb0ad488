/* Many tries, each counted again from the rules alone: by a loop over pairs, without any order. */
#include "tries.h"

static void compare(size_t n)
{
    for (unsigned bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
        shape given = shape_of(hashes, n, bits);
        shape expected = counted(hashes, n, bits);
        if (!same_shape(given, expected)) {
            printf("%zu variables, %u bits\n", n, bits);
            show("  it is", given);
            show("  it should be", expected);
            exit(1);
        }
    }
}

int main(void)
{
    first_hashes(100);
    for (size_t n = 2; n <= 24; n++) {
        compare(n);
    }
    compare(100);
    for (size_t i = 0; i < 60; i++) {
        hashes[i] = ctx_hash_mix(i + 1) &
                    UINT64_C(0xc300000000030003); /* long ways with nobody, and few ends */
        for (size_t j = 0; j < i; j++) {
            if (hashes[j] == hashes[i]) {
                hashes[i] = i << 40; /* all different, in the middle */
            }
        }
    }
    compare(60);
    first_hashes(MANY);
    printf("10,000 variables\n");
    show_widths(hashes, MANY);
    return 0;
}
