/* Each thread remembers for itself: the gets of one do not make the other forget. */
#include "cached.h"

#include "thread.h"

#include <sched.h>
#include <stdatomic.h>

enum { TURNS = 6 };

static atomic_int turn; /* relaxed: it orders nothing else */
static unsigned costs[2];
static const char *seen[2][TURNS / 2];

static void *take_turns(void *number)
{
    long mine = NUMBER(number);
    set(&user, mine == 0 ? "ann" : "bob");
    for (int i = (int)mine; i < TURNS; i += 2) {
        while (atomic_load_explicit(&turn, memory_order_relaxed) != i) {
            sched_yield();
        }
        seen[mine][i / 2] = get(&user);
        atomic_fetch_add_explicit(&turn, 1, memory_order_relaxed);
    }
    costs[mine] = searches;
    return NULL;
}

int main(void)
{
    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, take_turns, INT(1)));
    take_turns(INT(0));
    pthread_join(thread, NULL);
    for (int i = 0; i < 2; i++) {
        printf("thread %d:", i);
        for (int j = 0; j < TURNS / 2; j++) {
            printf(" %s", seen[i][j]);
        }
        printf(", %s\n", costs[i] <= 1 ? "searched once at most" : "searched again");
    }
    return 0;
}
