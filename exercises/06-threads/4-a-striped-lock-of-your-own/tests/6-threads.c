/* Three threads move, each in an order of its own, and one sums. Nothing is lost, and nobody waits for
 * ever. */
#include "stripes.h"

#include <sched.h>
#include <stdatomic.h>

enum { MOVERS = 3, MOVES = 300, SUMS = 30 };

static atomic_int there;
static account *all[ACCOUNTS];

/* When all are there, the main thread too. Nothing that it has done by then is ordered by this. */
static void begin(void)
{
    atomic_fetch_add_explicit(&there, 1, memory_order_relaxed);
    while (atomic_load_explicit(&there, memory_order_relaxed) < MOVERS + 2) {
        sched_yield();
    }
}

static void *move(void *number)
{
    unsigned next = (unsigned)NUMBER(number);
    begin();
    for (int i = 0; i < MOVES; i++) {
        next = next * 1103515245u + 12345u;
        unsigned from = next >> 16 & 63;
        unsigned to = next >> 22 & 63;
        (void)account_move(&accounts[from], &accounts[to], next >> 28 & 7);
    }
    return NULL;
}

static void *sum(void *unused)
{
    long wrong = 0;
    begin();
    for (int i = 0; i < SUMS; i++) {
        wrong += account_sum(all, ACCOUNTS) != 10L * ACCOUNTS;
    }
    bool several = (ever_held & (ever_held - 1)) != 0;
    return several || unused != NULL ? INT(wrong) : INT(-1);
}

int main(void)
{
    pthread_t threads[MOVERS + 1];
    for (int i = 0; i < ACCOUNTS; i++) {
        accounts[i].quota = 10;
        all[i] = &accounts[i];
    }
    for (long i = 0; i <= MOVERS; i++) {
        if (pthread_create(&threads[i], NULL, i < MOVERS ? move : sum,
                           i < MOVERS ? INT(i + 1) : NULL) != 0) {
            return 2;
        }
    }
    for (int i = 0; i < ACCOUNTS; i++) {
        (void)account_move(&accounts[i], &accounts[(i + 1) % ACCOUNTS], 1);
    }
    begin();
    void *result = NULL;
    for (int i = 0; i <= MOVERS; i++) {
        pthread_join(threads[i], &result);
    }
    printf("wrong sums: %ld%s\n", NUMBER(result), NUMBER(result) < 0 ? ", all under one lock" : "");
    printf("at the end: %ld\n", account_sum(all, ACCOUNTS));
    return 0;
}
