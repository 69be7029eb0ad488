/* Which days there are. Eight hundred years are two rounds of the calendar, of 146097 days each. */
#include "dates.h"

#include <limits.h>

static void ask(int year, int month, int day)
{
    printf("%d/%d/%d %s\n", year, month, day, date_exists((date){year, month, day}) ? "yes" : "no");
}

int main(void)
{
    ask(2023, 2, 29);
    ask(2024, 2, 29);
    ask(1900, 2, 29);
    ask(2000, 2, 29);
    ask(2024, 2, 30);
    ask(2026, 4, 31);
    ask(2026, 12, 31);
    ask(2026, 0, 1);
    ask(2026, 13, 1);
    ask(2026, 1, 0);
    ask(2026, 1, 32);
    ask(0, 1, 1);
    ask(9999, 12, 31);
    ask(10000, 1, 1);
    ask(-4, 2, 29);
    ask(2026, -1, 1);
    ask(2026, 1, -1);
    ask(INT_MAX, INT_MAX, INT_MAX);
    ask(2026, INT_MIN, 1);
    ask(2026, INT_MAX, 1);
    long days = 0;
    for (int year = 1; year <= 800; year++) {
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 32; day++) {
                days += date_exists((date){year, month, day});
            }
        }
    }
    printf("%ld days\n", days);
    return 0;
}
