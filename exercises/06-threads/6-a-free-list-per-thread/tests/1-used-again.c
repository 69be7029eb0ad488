/* A block that was freed is used again, by one owner at a time. */
#include "blocks.h"

int main(void)
{
    void *blocks[3];
    free_block(new_block());
    free_block(new_block());
    print_memory("one after the other");
    new_blocks(blocks, 3);
    print_memory("three at once");
    printf("%s\n", blocks[0] != blocks[1] && blocks[1] != blocks[2] && blocks[0] != blocks[2]
                       ? "three different ones"
                       : "one of them twice");
    free_blocks(blocks, 3);
    new_blocks(blocks, 3);
    free_blocks(blocks, 3);
    print_memory("once more");
    block_give_all();
    print_memory("at the end");
    return 0;
}
