/* At the last level fewer bits are left than a level reads, unless 64 can be divided; they count like any
 * others, the last one too. */
#include "tries.h"

int main(void)
{
    uint64_t two[] = {0, UINT64_C(1) << 63};
    printf("two, which differ in bit 63\n");
    show_widths(two, COUNT(two));
    uint64_t ends[16];
    for (size_t i = 0; i < COUNT(ends); i++) {
        uint64_t reversed = (i & 1) << 3 | (i & 2) << 1 | (i & 4) >> 1 | (i & 8) >> 3;
        ends[i] = reversed << 60 | 1;
    }
    printf("16, which differ in the last four bits\n");
    show_widths(ends, COUNT(ends));
    return 0;
}
