/* A block that another thread frees is kept there, and not where it came from; and two threads have
 * their lists at the same time. */
#include "blocks.h"

enum { MANY = 20 };

static void *blocks[MANY];

static void *free_all(void *unused)
{
    free_block(new_block());
    free_blocks(blocks, MANY);
    print_memory("freed by another thread");
    new_blocks(blocks, BLOCKS_KEPT);
    print_memory("8 new ones there");
    free_blocks(blocks, BLOCKS_KEPT);
    block_give_all();
    return unused;
}

static atomic_int turn; /* relaxed: it orders nothing else */

static void wait_for(int wanted)
{
    while (atomic_load_explicit(&turn, memory_order_relaxed) != wanted) {
        sched_yield();
    }
}

static void next(void)
{
    atomic_fetch_add_explicit(&turn, 1, memory_order_relaxed);
}

static void *in_turns(void *unused)
{
    for (int i = 1; i < 6; i += 2) {
        wait_for(i);
        free_block(new_block());
        next();
    }
    block_give_all();
    return unused;
}

int main(void)
{
    new_blocks(blocks, MANY);
    run_thread(free_all, NULL);
    print_memory("given back by it");
    free_block(new_block());
    print_memory("a block of one's own");

    pthread_t thread;
    if (pthread_create(&thread, NULL, in_turns, NULL) != 0) {
        return 2;
    }
    for (int i = 0; i < 6; i += 2) {
        wait_for(i);
        free_block(new_block());
        next();
    }
    pthread_join(thread, NULL);
    print_memory("in turns");
    block_give_all();
    print_memory("at the end");
    return 0;
}
