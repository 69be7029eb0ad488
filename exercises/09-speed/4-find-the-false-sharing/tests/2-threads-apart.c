/* No two threads' counters have a line in common. */
#include "lines.h"

int main(void)
{
    for (size_t threads = 1; threads <= 6; threads++) {
        stats *s = new_stats(threads);
        unsigned shared = 0;
        for (size_t i = 0; i < threads; i++) {
            for (size_t k = i + 1; k < threads; k++) {
                shared += meet(&s->of[i], &s->of[k]);
            }
        }
        printf("%zu threads: %u pairs share a line\n", threads, shared);
        stats_free(s);
    }
    return 0;
}
