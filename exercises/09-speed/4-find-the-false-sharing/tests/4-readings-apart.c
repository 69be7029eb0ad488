/* The number of readings is in no line with any counters, nor with what is constant; and what is constant is
 * in none with counters. */
#include "lines.h"

static const char *yes_or_no(bool is)
{
    return is ? "yes" : "no";
}

int main(void)
{
    stats *s = new_stats(3);
    bool readings = false;
    bool constant = false;
    for (size_t i = 0; i < s->threads; i++) {
        readings = readings || ANY_SHARES(s->of[i], s->readings);
        constant = constant || ANY_SHARES(s->of[i], s->threads) || ANY_SHARES(s->of[i], s->of);
    }
    printf("counters and readings share a line: %s\n", yes_or_no(readings));
    printf("counters and constants: %s\n", yes_or_no(constant));
    printf("readings and constants: %s\n",
           yes_or_no(SHARE(s->readings, s->threads) || SHARE(s->readings, s->of)));
    stats_free(s);
    return 0;
}
