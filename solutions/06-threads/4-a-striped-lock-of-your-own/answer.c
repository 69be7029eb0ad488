/* What is locked is not objects but stripes, so that is what has an order, and what there can be only one
 * of: two objects may share a stripe, and the lower address may have the higher one. So the objects are
 * turned into a set of stripes first, a bit for each. A set has nothing twice and is walked in one
 * order, which answers both questions for two objects as for a thousand, and needs no memory.
 *
 * A lock is chosen by three groups of an address's bits, folded into one another. The lowest four are
 * always zero where malloc has been; the next three tell neighbours apart; those from bit 7 and from
 * bit 12 on tell objects apart that fill cache lines, or pages. All of the address has an effect, and
 * two neighbours in any of the three layouts differ.
 *
 * Turned down: pthread_mutex_trylock, and to begin again where it fails. It needs no order, and two
 * threads can get in each other's way for as long as they like. Turned down: all stripes for a sum; that
 * is one lock for all accounts again, each time somebody asks. */
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
    striped_lock_both(from, to);
    bool has_enough = from->quota >= amount;
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
