/* caught by race: a look without the lock, to spare the work where there is too little; it is repeated under the lock, and still a race
 * nudge: Two threads move quota from one account, of which one has too little: ThreadSanitizer sees each look at it. */
#include "answer.h"

#include <stdint.h>

/* A bit for each stripe. */
typedef uint32_t stripe_set;

_Static_assert(STRIPES <= 32, "a set has a bit for each");

unsigned stripe_of(const void *object)
{
    uintptr_t address = (uintptr_t)object;
    return (unsigned)((address >> 4 ^ address >> 7 ^ address >> 12) % STRIPES);
}

static stripe_set set_of(const void *object)
{
    return UINT32_C(1) << stripe_of(object);
}

/* Lower numbers first. */
static void take_all(stripe_set set)
{
    for (unsigned i = 0; i < STRIPES; i++) {
        if ((set >> i & 1) != 0) {
            stripe_take(i);
        }
    }
}

static void give_all(stripe_set set)
{
    for (unsigned i = 0; i < STRIPES; i++) {
        if ((set >> i & 1) != 0) {
            stripe_give(i);
        }
    }
}

void striped_lock(const void *object)
{
    take_all(set_of(object));
}

void striped_unlock(const void *object)
{
    give_all(set_of(object));
}

void striped_lock_both(const void *object, const void *other)
{
    take_all(set_of(object) | set_of(other));
}

void striped_unlock_both(const void *object, const void *other)
{
    give_all(set_of(object) | set_of(other));
}

bool account_move(account *from, account *to, long amount)
{
    bool seems_enough = from->quota >= amount;
    striped_lock_both(from, to);
    bool has_enough = seems_enough && from->quota >= amount;
    if (has_enough) {
        from->quota -= amount;
        to->quota += amount;
    }
    striped_unlock_both(from, to);
    return has_enough;
}

long account_sum(account *const *accounts, size_t count)
{
    stripe_set set = 0;
    for (size_t i = 0; i < count; i++) {
        set |= set_of(accounts[i]);
    }
    take_all(set);
    long sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += accounts[i]->quota;
    }
    give_all(set);
    return sum;
}
