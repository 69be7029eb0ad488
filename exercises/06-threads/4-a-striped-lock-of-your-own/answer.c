#include "answer.h"

#include <stdint.h>

unsigned stripe_of(const void *object)
{
    return (unsigned)((uintptr_t)object % STRIPES); /* TODO: better spread */
}

void striped_lock(const void *object)
{
    stripe_take(stripe_of(object));
}

void striped_unlock(const void *object)
{
    stripe_give(stripe_of(object));
}

void striped_lock_both(const void *object, const void *other)
{
    (void)other;
    striped_lock(object); /* TODO */
}

void striped_unlock_both(const void *object, const void *other)
{
    (void)other;
    striped_unlock(object); /* TODO */
}

bool account_move(account *from, account *to, long amount)
{
    /* TODO: where are the locks? */
    if (from->quota < amount) {
        return false;
    }
    from->quota -= amount;
    to->quota += amount;
    return true;
}

long account_sum(account *const *accounts, size_t count)
{
    long sum = 0;
    for (size_t i = 0; i < count; i++) {
        striped_lock(accounts[i]);
        sum += accounts[i]->quota;
        striped_unlock(accounts[i]); /* TODO: and what about the other accounts? */
    }
    return sum;
}
