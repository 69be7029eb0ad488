/* The table of the task, as you have it on paper. */
#include "table.h"

static void row(const char *name, unsigned (*cost)(uint64_t variables))
{
    printf("%-14s %8u %8u %8u %12u\n", name, cost(1), cost(64), cost(10000), cost(10000000));
}

int main(void)
{
    printf("variables             1       64   10,000   10,000,000\n");
    row("get", get_cost);
    row("set in place", set_in_place_cost);
    row("copy and drop", copy_and_drop_cost);
    row("enter and exit", enter_and_exit_cost);
    return 0;
}
