/* A sum is of one moment, though other threads move whenever they can; it takes the locks of its accounts
 * and no others. */
#include "stripes.h"

static unsigned moves;

/* All that is under the lock that the thread is about to get goes where it has no lock either. */
static void others(unsigned which)
{
    account *to = NULL;
    for (int i = 0; i < ACCOUNTS && to == NULL; i++) {
        if (!has(&accounts[i]) && stripe_of(&accounts[i]) != which) {
            to = &accounts[i];
        }
    }
    for (int i = 0; i < ACCOUNTS && to != NULL; i++) {
        if (stripe_of(&accounts[i]) == which && accounts[i].quota > 0) {
            to->quota += accounts[i].quota;
            accounts[i].quota = 0;
            moves++;
        }
    }
}

static account *all[2 * ACCOUNTS];

/* Whether a sum of the first `count` takes their locks. */
static const char *locks_of(size_t count)
{
    unsigned needed = 0;
    for (size_t i = 0; i < count; i++) {
        needed |= 1u << stripe_of(all[i]);
    }
    return ever_held == needed ? "their locks" : "other locks";
}

static void sum(size_t count)
{
    ever_held = 0;
    long result = account_sum(all, count);
    printf("%zu accounts: %ld, under %s\n", count, result, locks_of(count));
    if (held != 0) {
        print_held("then");
    }
}

int main(void)
{
    for (int i = 0; i < ACCOUNTS; i++) {
        accounts[i].quota = i % 3;
        all[(i * 37 + 5) % ACCOUNTS] = &accounts[i];
        all[ACCOUNTS + i] = &accounts[i];
    }
    sum(0);
    long of_one = all[0]->quota;
    ever_held = 0;
    bool right = account_sum(all, 1) == of_one;
    printf("1 account: %s, under %s\n", right ? "right" : "wrong", locks_of(1));
    sum(ACCOUNTS);
    meanwhile = others;
    sum(ACCOUNTS);
    sum(2 * ACCOUNTS);
    printf("moves meanwhile: %s\n", moves > 0 ? "some" : "none");
    return 0;
}
