#include "answer.h"

/* TODO: the owner needs none of this, as long as it is not settled. */

void biased_begin(biased *b)
{
    *b = (biased){.owner = thread_number()};
    shared_add(&b->rest, 1);
}

void biased_up(biased *b)
{
    shared_add(&b->rest, 1);
}

bool biased_down(biased *b)
{
    return shared_add(&b->rest, -1) == 0;
}

bool biased_settle(biased *b)
{
    b->settled = true; /* TODO */
    return false;
}
