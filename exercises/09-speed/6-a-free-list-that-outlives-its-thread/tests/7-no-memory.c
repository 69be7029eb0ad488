/* Without memory there is no new block, and the result is untouched; what is kept is still
 * there, by the thread and in common. */
#include "blocks.h"

static void try_one(const char *when)
{
    void *block = &taken;
    atomic_store(&no_memory, true);
    ctx_status status = attempt(block_take(&block));
    atomic_store(&no_memory, false);
    printf("%s: %s, %s\n", when, ctx_status_name(status),
           status == CTX_OK  ? "a block"
           : block == &taken ? "untouched"
                             : "written");
    if (status == CTX_OK) {
        block_give(block);
    }
}

static void *try_there(void *when)
{
    try_one(when);
    return NULL;
}

static void *keep_two(void *unused)
{
    void *blocks[2];
    new_blocks(blocks, 2);
    free_blocks(blocks, 2);
    return unused;
}

int main(void)
{
    static char there[] = "there, two in common";
    static char not_there[] = "and none there";
    must(block_begin(true));
    try_one("none at all");
    run_thread(keep_two, NULL);
    run_thread(try_there, there);
    try_one("here, two in common");
    try_one("two of its own");
    run_thread(try_there, not_there);
    print_memory("so far");
    block_end();
    print_memory("at the end");
    return 0;
}
