/* The count is the sum of two numbers. `own` is what the owner has taken less what it has given back, and it
 * is plain. `rest` is the same for all others, and may be below zero: a share that the owner took may be
 * given back by another thread. As long as there are two numbers nobody can tell whether the sum is zero, so
 * nobody says so; to settle is to make one number of them.
 *
 * That has to be one step. If the owner first said "settled" and then added its own, another thread might
 * find zero in between; if it added first, two threads might. So the flag is a bit of the number: the
 * shares are counted in twos, and the lowest bit says that the owner's are among them. Then each call is one
 * shared_add, whose result tells that very call how it left the number. Only one call can leave it at
 * "settled, and none". To add and then look again would be two steps: two threads that give back the last
 * two shares would both find none, and both destroy.
 *
 * `settled` and `own` are the owner's alone, so others do not even read them: who is not the owner, by a
 * number that never changes, goes to `rest`. When the owner gives back the last share that it has taken, it
 * settles at once, for afterwards it might never come by again.
 *
 * Turned down: as CPython's build without the lock has it (PEP 703), to let the first thread that brings
 * `rest` below zero put the thing on a list, for the owner to look at. It is told of the end earlier, and
 * needs the list. */
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
    return b->owner == thread_number() && !b->settled;
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
