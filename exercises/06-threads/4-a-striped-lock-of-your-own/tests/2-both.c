/* Any two objects can be locked at once, in any order, also one twice and two with the same lock. */
#include "stripes.h"

static unsigned wrong;

static void lock_both(const void *one, const void *two)
{
    unsigned wanted = 1u << stripe_of(one) | 1u << stripe_of(two);
    striped_lock_both(one, two);
    wrong += held != wanted;
    striped_unlock_both(two, one);
    wrong += held != 0;
}

int main(void)
{
    striped_lock(&accounts[5]);
    printf("one: %s\n", held == 1u << stripe_of(&accounts[5]) ? "its lock" : "something else");
    striped_unlock(&accounts[5]);
    print_held("unlocked");
    for (int i = 0; i < ACCOUNTS; i++) {
        for (int j = 0; j < ACCOUNTS; j++) {
            lock_both(&accounts[i], &accounts[j]);
        }
    }
    printf("two: %u times not their locks\n", wrong);
    print_held("unlocked");
    return 0;
}
