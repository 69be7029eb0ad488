/* Where there is no memory there are no counters, and nothing is kept; also for more threads than there
 * can be. */
#include "lines.h"

static stats *const untouched = (stats *)&taken;

static ctx_status try_new(size_t threads)
{
    stats *made = untouched;
    ctx_status status = attempt(stats_new(threads, &made));
    if (status == CTX_OK) {
        stats_free(made);
    } else if (made != untouched) {
        printf("the result is written\n");
    }
    return status;
}

static ctx_status try_without(unsigned nth)
{
    stats *made = untouched;
    refusals = nth;
    ctx_status status = stats_new(3, &made);
    bool refused = refusals == 0;
    refusals = 0;
    if (status == CTX_OK) {
        stats_free(made);
        return refused ? CTX_OK : try_new(3);
    }
    printf("%s", made != untouched ? "the result is written\n" : "");
    return status;
}

int main(void)
{
    ctx_status first = try_without(1);
    printf("the first take fails: %s, bytes kept: %zu\n", ctx_status_name(first), taken);
    try_without(2); /* where there is a second one */
    printf("the second: bytes kept: %zu\n", taken);
    printf("then: %s\n", ctx_status_name(try_new(3)));
    for (size_t part = 1; part <= 1024; part *= 2) {
        ctx_status status = try_new(SIZE_MAX / part);
        ctx_status more = try_new(SIZE_MAX / part + 1 - (part == 1));
        if (status != CTX_NO_MEMORY || more != CTX_NO_MEMORY) {
            printf("SIZE_MAX / %zu threads: %s\n", part, ctx_status_name(status));
        }
    }
    printf("too many threads: bytes kept: %zu\n", taken);
    return 0;
}
