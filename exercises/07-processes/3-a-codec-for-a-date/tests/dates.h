/* What the tests of the codec share. */
#ifndef DATES_H
#define DATES_H

#include "answer.h"
#include "golden.h"

static inline date *date_new(int year, int month, int day)
{
    date *made = malloc(sizeof *made);
    if (made == NULL) {
        exit(2);
    }
    *made = (date){.year = year, .month = month, .day = day};
    return made;
}

static inline void print_date(const date *d)
{
    if (d == NULL) {
        printf("None");
    } else {
        printf("%d/%d/%d", d->year, d->month, d->day);
    }
}

#endif
