#include "answer.h"

unsigned levels(uint64_t variables)
{
    (void)variables;
    return 0; /* TODO */
}

unsigned load_cost(uint64_t variables, unsigned load)
{
    (void)variables, (void)load;
    return 0; /* TODO: how many bytes must fit, and where do they? */
}

unsigned get_cost(uint64_t variables)
{
    (void)variables;
    return 0; /* TODO */
}

unsigned set_in_place_cost(uint64_t variables)
{
    (void)variables;
    return 0; /* TODO */
}

unsigned copy_and_drop_cost(uint64_t variables)
{
    (void)variables;
    return 0; /* TODO */
}

unsigned enter_and_exit_cost(uint64_t variables)
{
    (void)variables;
    return 0; /* TODO */
}
