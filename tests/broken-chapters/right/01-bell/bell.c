#include "bell.h"

#include <stdio.h>

static const char *sound(int times)
{
    return bell_is_loud(times) ? "DING" : "ding";
}

/* Rings, and says so. */
void bell_ring(int times)
{
    for (int i = 0; i < times; i++) {
        puts(sound(times));
    }
}
