/* answer.h - hooks for a day of the calendar. */
#ifndef ANSWER_H
#define ANSWER_H

#include "hooks.h"

typedef struct date {
    int year;
    int month;
    int day;
} date;

/* Whether there is such a day, in the years 1 to 9999 of the Gregorian calendar, which has a 29th
 * of February in years that 4 divides, but of those that 100 divides only where 400 does. */
bool date_exists(date d);

/* For values that are a `date *` from malloc. The hooks are, by hooks.h:
 *
 *   release   frees it
 *   format    as Python does: datetime.date(2026, 2, 28), whatever the numbers; None for NULL
 *   equal     the same day; NULL is equal to nothing, not even NULL: as in ctx_str_hooks, since the
 *             library does not ask about the same pointer
 *   encode    2026-02-28, four, two and two digits, as ISO 8601 has it; CTX_NO_TEXT for NULL and
 *             for what does not exist
 *   decode    the same ten characters, and no others, of a day that exists. Else CTX_BAGGAGE_VALUE;
 *             or CTX_NO_MEMORY. Then *value is untouched. */
extern const ctx_hooks date_hooks;

#endif
