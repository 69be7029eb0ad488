/* Without memory there is no new block, and the result is untouched; what is kept is still there. */
#include "blocks.h"

static void try_new(const char *when)
{
    void *block = &taken;
    ctx_status status = block_new(&block);
    printf("%s: %s, %s\n", when, ctx_status_name(status),
           status == CTX_OK  ? "a block"
           : block == &taken ? "untouched"
                             : "written");
    if (status == CTX_OK) {
        block_free(block);
    }
}

int main(void)
{
    void *blocks[2];
    free_block(new_block());
    block_give_all();
    atomic_store(&no_memory, true);
    try_new("none kept");
    atomic_store(&no_memory, false);
    new_blocks(blocks, 2);
    free_blocks(blocks, 2);
    atomic_store(&no_memory, true);
    try_new("two kept");
    block_give_all();
    try_new("none kept");
    print_memory("at the end");
    return 0;
}
