/* It takes a line for each thread and two for all, at most, and gives all of it back. */
#include "lines.h"

int main(void)
{
    static const size_t some[] = {1, 2, 7, 64, 1000};
    for (unsigned i = 0; i < sizeof some / sizeof some[0]; i++) {
        stats *s = new_stats(some[i]);
        printf("%zu threads: no more than needed: %s\n", some[i],
               taken <= LINE_SIZE * (some[i] + 2) ? "yes" : "no");
        stats_free(s);
        printf("bytes kept: %zu\n", taken);
    }
    return 0;
}
