#include "bell.h"

#include <stdio.h>

static const char *sound(int times)
{
    return bell_is_loud(times) ? "DING" : "ding";
}

/* Rings, and says so. */
void bell_ring(int times)
{
    for (int i = times; i > 0; i--) {
        puts(sound(times));
    }
}
