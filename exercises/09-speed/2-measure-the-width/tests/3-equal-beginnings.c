/* Where hashes agree for long, there is a node for each level all the same, with one slot, a child. */
#include "tries.h"

int main(void)
{
    uint64_t two[] = {5, 5 | UINT64_C(1) << 30};
    printf("two, which differ in bit 30\n");
    show_widths(two, COUNT(two));
    uint64_t three[] = {5, 5 | UINT64_C(1) << 40, 5 | UINT64_C(1) << 30};
    printf("and one more, in bit 40\n");
    show_widths(three, COUNT(three));
    uint64_t four[] = {4, 5, 5 | UINT64_C(1) << 40, 5 | UINT64_C(1) << 30};
    printf("and one that stands alone\n");
    show_widths(four, COUNT(four));
    return 0;
}
