/* The ones of a word are counted, bit 31 among them. */
#include "places.h"

int main(void)
{
    static const uint32_t words[] = {1U,          3U,          0x80000000U, 0x80000001U,
                                     0xffffffffU, 0x7fffffffU, 0x55555555U, 0xaaaaaaaaU,
                                     0x0000ffffU, 0xffff0000U, 0xdeadbeefU, 0x00010000U};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        printf("%08lx: %u\n", (unsigned long)words[i], count_ones(words[i]));
    }
    unsigned wrong = 0;
    for (unsigned bit = 0; bit < 32; bit++) {
        wrong += count_ones(UINT32_C(1) << bit) != 1;
        wrong += count_ones(~(UINT32_C(1) << bit)) != 31;
    }
    printf("single bits: %u wrong\n", wrong);
    return 0;
}
