/* A thread keeps eight and no more; NULL is none of them; and after it has given all back it keeps
 * again. */
#include "blocks.h"

enum { MANY = 20 };

int main(void)
{
    void *blocks[MANY];
    new_blocks(blocks, MANY);
    free_blocks(blocks, MANY);
    print_memory("20 freed");
    block_free(NULL);
    new_blocks(blocks, BLOCKS_KEPT);
    print_memory("8 new");
    new_blocks(blocks + BLOCKS_KEPT, 1);
    print_memory("one more");
    free_blocks(blocks, BLOCKS_KEPT + 1);
    block_give_all();
    print_memory("all given back");
    block_give_all();
    new_blocks(blocks, MANY);
    free_blocks(blocks, MANY);
    new_blocks(blocks, BLOCKS_KEPT);
    free_blocks(blocks, BLOCKS_KEPT);
    print_memory("and kept again");
    block_give_all();
    print_memory("at the end");
    return 0;
}
