/* places.h - what the tests print of a compact array. */
#ifndef PLACES_H
#define PLACES_H

#include "golden.h"

#include "answer.h"

/* The slots as they lie in memory. */
static inline void print_slots(const char *what, const compact *array)
{
    printf("%s: %08lx", what, (unsigned long)array->taken);
    unsigned ones = 0;
    for (unsigned place = 0; place < 32; place++) {
        ones += (array->taken >> place) & 1U;
    }
    for (unsigned i = 0; i < ones; i++) {
        printf(" %ld", NUMBER(array->slots[i]));
    }
    printf("%s\n", array->slots == NULL ? " no slots" : "");
}

static inline void print_place(const compact *array, unsigned place)
{
    void *value = INT(-1);
    bool taken = compact_get(array, place, &value);
    printf("place %u: %s %ld\n", place, taken ? "taken" : "empty", NUMBER(value));
}

#endif
