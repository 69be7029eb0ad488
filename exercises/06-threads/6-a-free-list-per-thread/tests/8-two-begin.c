/* Two threads are the first to want a block, with nothing between them that would order what they do. */
#include "blocks.h"

static atomic_int turn; /* relaxed */

static void *begin(void *number)
{
    int mine = *(int *)number;
    while (atomic_load_explicit(&turn, memory_order_relaxed) != mine) {
        sched_yield();
    }
    free_block(new_block());
    atomic_fetch_add_explicit(&turn, 1, memory_order_relaxed);
    return NULL;
}

int main(void)
{
    static int numbers[] = {0, 1};
    pthread_t threads[2];
    for (int i = 0; i < 2; i++) {
        if (pthread_create(&threads[i], NULL, begin, &numbers[i]) != 0) {
            return 2;
        }
    }
    for (int i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
    }
    print_memory("both have ended");
    return 0;
}
