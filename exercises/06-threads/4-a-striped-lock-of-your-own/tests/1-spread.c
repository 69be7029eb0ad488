/* Objects in a row have all of the locks between them, whatever their size; and each has one. */
#include "stripes.h"

/* Nobody looks at these addresses. */
static void spread(uintptr_t beginning, uintptr_t apart)
{
    unsigned counts[STRIPES] = {0};
    unsigned most = 0;
    for (uintptr_t i = 0; i < 64; i++) {
        const void *object = (const void *)(beginning + i * apart);
        unsigned which = stripe_of(object);
        if (which >= STRIPES || which != stripe_of(object)) {
            stop("one object has lock %u, and then lock %u\n", which, stripe_of(object));
        }
        counts[which]++;
        most = counts[which] > most ? counts[which] : most;
    }
    printf("%4lu bytes apart: %s\n", (unsigned long)apart,
           most <= 21 ? "spread" : "more than 21 of 64 have the same lock");
}

int main(void)
{
    static const uintptr_t beginnings[] = {0x55550000, 0x7ffe12340010, 0x7f10a0b0c000};
    for (int i = 0; i < 3; i++) {
        spread(beginnings[i], 16);
        spread(beginnings[i], 64);
        spread(beginnings[i] & ~(uintptr_t)4095, 4096);
    }
    return 0;
}
