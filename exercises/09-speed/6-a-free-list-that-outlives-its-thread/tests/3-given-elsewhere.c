/* A block that another thread gives back is kept there, and not where it came from; a thread
 * that has never taken one keeps none. */
#include "blocks.h"

enum { MANY = 20 };

static void *blocks[MANY];

static void *take_and_give(void *unused)
{
    void *mine[BLOCKS_KEPT];
    free_block(new_block());
    free_blocks(blocks, MANY);
    print_memory("20 given by another thread");
    new_blocks(mine, BLOCKS_KEPT);
    print_memory("8 new ones there");
    free_blocks(mine, BLOCKS_KEPT);
    return unused;
}

static void *only_give(void *unused)
{
    free_blocks(blocks, 3);
    print_memory("3 given by one that takes none");
    return unused;
}

int main(void)
{
    must(block_begin(true));
    new_blocks(blocks, MANY);
    run_thread(take_and_give, NULL);
    print_memory("its end");
    new_blocks(blocks, BLOCKS_KEPT);
    print_memory("8 new ones here");
    run_thread(only_give, NULL);
    print_memory("its end");
    free_blocks(blocks + 3, BLOCKS_KEPT - 3);
    block_end();
    print_memory("at the end");
    return 0;
}
