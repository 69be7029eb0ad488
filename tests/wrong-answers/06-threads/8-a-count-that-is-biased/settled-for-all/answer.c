/* caught by race: others ask the owner's flag, which the owner writes
 * nudge: The owner gives up its part while another thread drops a share: ThreadSanitizer sees what both look at. */
#include "answer.h"

#define SETTLED 1 /* the owner's shares are in this number, too */
#define SHARE 2

/* The others' number is changed, and the call that has left nothing is told so. */
static bool add(biased *b, int64_t number)
{
    return shared_add(&b->rest, number) == SETTLED;
}

static bool counts_plainly(const biased *b)
{
    return !b->settled && b->owner == thread_number();
}

void biased_begin(biased *b)
{
    *b = (biased){.owner = thread_number(), .own = 1};
}

void biased_up(biased *b)
{
    if (counts_plainly(b)) {
        b->own++;
    } else {
        (void)add(b, SHARE);
    }
}

bool biased_down(biased *b)
{
    if (!counts_plainly(b)) {
        return add(b, -SHARE);
    }
    b->own--;
    return b->own == 0 && biased_settle(b);
}

bool biased_settle(biased *b)
{
    b->settled = true; /* before the last step: then it may be gone */
    return add(b, SETTLED + SHARE * b->own);
}
