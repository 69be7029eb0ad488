/* What one account has goes to another, or nothing changes; under the locks of both, and all locks are
 * given back. */
#include "stripes.h"

static void move(int from, int to, long amount)
{
    ever_held = 0;
    bool moved = account_move(&accounts[from], &accounts[to], amount);
    unsigned needed = 1u << stripe_of(&accounts[from]) | 1u << stripe_of(&accounts[to]);
    printf("%ld from %d to %d: %s, %ld and %ld%s\n", amount, from, to, moved ? "moved" : "refused",
           accounts[from].quota, accounts[to].quota,
           amount == 0 || ever_held == needed ? "" : ", not under these two locks");
    if (held != 0) {
        print_held("then");
    }
}

int main(void)
{
    accounts[0].quota = 10;
    move(0, 1, 4);
    move(0, 1, 7);
    move(0, 1, 6);
    move(1, 0, 0);
    move(1, 1, 3);
    move(1, 1, 10);
    move(1, 1, 11);
    for (int i = 1; i < ACCOUNTS; i++) {
        bool moved = account_move(&accounts[i], &accounts[(i + 1) % ACCOUNTS], 10);
        if (!moved || held != 0) {
            printf("stuck at %d\n", i);
            return 0;
        }
    }
    move(0, 63, 1);
    return 0;
}
