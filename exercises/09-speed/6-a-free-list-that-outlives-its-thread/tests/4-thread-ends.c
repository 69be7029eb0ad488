/* What a thread keeps is there for the next one when it ends: by return, by pthread_exit, or
 * cancelled. Each fetches all that it may keep with one lock, and leaves it with one. */
#include "blocks.h"

enum { SOME = 5 };

static void use_some(void)
{
    void *blocks[SOME];
    new_blocks(blocks, SOME);
    free_blocks(blocks, SOME);
}

static void *by_return(void *unused)
{
    use_some();
    return unused;
}

static void *by_exit(void *unused)
{
    use_some();
    pthread_exit(unused);
}

static void *by_cancel(void *unused)
{
    use_some();
    pthread_cancel(pthread_self());
    pthread_testcancel();
    return unused;
}

static void end_one(const char *way, void *(*function)(void *))
{
    int before = number(&locked);
    run_thread(function, NULL);
    print_memory(way);
    print_locked(way, before);
}

enum { FOUR = BLOCKS_IN_COMMON - BLOCKS_KEPT };

/* Each has eight at the same time, and the inner thread ends first: twelve are common, and four
 * too many. */
static void *use_eight(void *inner)
{
    void *blocks[BLOCKS_KEPT];
    new_blocks(blocks, BLOCKS_KEPT);
    if (inner != NULL) {
        run_thread(use_eight, NULL);
    }
    free_blocks(blocks, BLOCKS_KEPT);
    return NULL;
}

static void *blocks[FOUR];

static void *take_four(void *unused)
{
    new_blocks(blocks, FOUR);
    return unused;
}

static void share(void)
{
    run_thread(use_eight, blocks);
    print_memory("twelve are common");
    void *one = new_block();
    run_thread(take_four, NULL);
    print_memory("eight are fetched by one thread, four by another");
    free_block(one);
    free_blocks(blocks, FOUR);
}

int main(void)
{
    must(block_begin(true));
    run_thread(by_return, NULL);
    print_memory("the first");
    end_one("return", by_return);
    end_one("pthread_exit", by_exit);
    end_one("cancelled", by_cancel);
    block_end();
    print_memory("at the end");

    must(block_begin(true));
    share();
    block_end();
    print_memory("at the end");
    return 0;
}
