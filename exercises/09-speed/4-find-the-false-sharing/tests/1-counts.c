/* Each thread's counters count, and the totals are their sum; all begin at zero. */
#include "lines.h"

static void print_totals(stats *s, const char *when)
{
    totals sum = stats_read(s);
    printf("%s: %lu requests, %lu bytes, %lu errors\n", when, (unsigned long)sum.requests,
           (unsigned long)sum.bytes, (unsigned long)sum.errors);
}

int main(void)
{
    stats *s = new_stats(3);
    print_totals(s, "at first");
    stats_count(s, 0, 100, false);
    stats_count(s, 2, 20, true);
    stats_count(s, 2, 3, false);
    print_totals(s, "three requests");
    for (size_t i = 0; i < s->threads; i++) {
        printf("thread %zu: %lu requests, %lu bytes, %lu errors\n", i,
               (unsigned long)s->of[i].requests, (unsigned long)s->of[i].bytes,
               (unsigned long)s->of[i].errors);
    }
    printf("readings: %lu\n", (unsigned long)s->readings);
    stats *other = new_stats(1);
    print_totals(other, "another one");
    stats_free(other);
    stats_free(s);
    stats_free(NULL);
    printf("bytes kept: %zu\n", taken);
    return 0;
}
