/* 0 is a point of time like any other. */
#include "clock.h"

static void *run_others(void *unused)
{
    tell("inside");
    must(run_until(5, tell, "a later one", NULL));
    must(run_until(-5, tell, "a sooner one", NULL));
    return unused;
}

int main(void)
{
    must(run_until(0, run_others, NULL, NULL));
    return 0;
}
