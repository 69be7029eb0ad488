/* A block that was given back is used again, by one owner at a time, and without the lock. */
#include "blocks.h"

int main(void)
{
    void *blocks[3];
    must(block_begin(true));
    free_block(new_block());
    free_block(new_block());
    print_memory("one after the other");
    new_blocks(blocks, 3);
    free_blocks(blocks, 3);
    print_memory("three at once");
    int before = number(&locked);
    for (int i = 0; i < 100; i++) {
        new_blocks(blocks, 3);
        free_blocks(blocks, 3);
    }
    print_memory("a hundred times");
    print_locked("a hundred times", before);
    block_end();
    print_memory("at the end");
    return 0;
}
