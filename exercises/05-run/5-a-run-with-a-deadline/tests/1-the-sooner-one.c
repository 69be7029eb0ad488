/* The sooner one of the given deadline and the current one holds in the run, and only there. */
#include "clock.h"

static void *run_others(void *unused)
{
    tell("inside");
    must(run_until(20, tell, "  the sooner one", NULL));
    must(run_until(40, tell, "  the later one", NULL));
    must(run_until(30, tell, "  the same", NULL));
    must(run_until(-1, tell, "  long over", NULL));
    tell("inside");
    return unused;
}

int main(void)
{
    tell("server");
    must(run_until(30, run_others, NULL, NULL));
    tell("server");
    must(run_until(LONG_MIN, tell, "the soonest of all", NULL));
    must(run_until(LONG_MAX - 1, tell, "the latest of all", NULL));
    tell("server");
    return 0;
}
