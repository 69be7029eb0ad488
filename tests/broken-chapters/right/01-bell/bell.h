/* bell.h - a bell, for chapters that the book checker must accept or reject. */
#ifndef BELL_H
#define BELL_H

#include <stdbool.h>

static inline bool bell_is_loud(int times)
{
    return times > 2;
}

void bell_ring(int times);

#endif
