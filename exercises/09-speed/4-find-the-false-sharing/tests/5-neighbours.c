/* What others have before a block, and after it, is in none of the lines that matter. */
#include "lines.h"

int main(void)
{
    for (size_t threads = 1; threads <= 4; threads++) {
        stats *s = new_stats(threads);
        unsigned shared = 0;
        for (size_t i = 0; i < threads; i++) {
            const counters *mine = &s->of[i];
            shared +=
                !IS_APART(mine->requests) || !IS_APART(mine->bytes) || !IS_APART(mine->errors);
        }
        printf("%zu threads: %u counters have a neighbour", threads, shared);
        printf(", the readings: %s", IS_APART(s->readings) ? "no" : "yes");
        printf(", the constants: %s\n", IS_APART(s->threads) && IS_APART(s->of) ? "no" : "yes");
        stats_free(s);
    }
    return 0;
}
