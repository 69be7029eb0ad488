/* A thread keeps eight and no more, and the common list twelve; NULL is none of them. */
#include "blocks.h"

enum { MANY = 20, THREADS = 3 };

static pthread_barrier_t all_have, all_keep;

/* All keep before the first one ends. */
static void *keep_eight(void *unused)
{
    void *blocks[BLOCKS_KEPT];
    new_blocks(blocks, BLOCKS_KEPT);
    pthread_barrier_wait(&all_have);
    free_blocks(blocks, BLOCKS_KEPT);
    pthread_barrier_wait(&all_keep);
    return unused;
}

static void keep_in_threads(void)
{
    pthread_t threads[THREADS];
    pthread_barrier_init(&all_have, NULL, THREADS);
    pthread_barrier_init(&all_keep, NULL, THREADS);
    for (int i = 0; i < THREADS; i++) {
        threads[i] = start_thread(keep_eight, NULL);
    }
    for (int i = 0; i < THREADS - 1; i++) {
        pthread_join(threads[i], NULL);
    }
    join_last(threads[THREADS - 1]);
    pthread_barrier_destroy(&all_have);
    pthread_barrier_destroy(&all_keep);
}

static void use_again(const char *who, void **blocks, int many)
{
    new_blocks(blocks, many);
    printf("as many as %s, ", who);
    print_memory("again");
    new_blocks(blocks + many, 1);
    print_memory("and one more");
}

int main(void)
{
    void *blocks[MANY];
    must(block_begin(true));
    new_blocks(blocks, MANY);
    free_blocks(blocks, MANY);
    print_memory("20 given");
    block_give(NULL);
    use_again("a thread keeps", blocks, BLOCKS_KEPT);
    free_blocks(blocks, BLOCKS_KEPT + 1);
    block_end();
    print_memory("at the end");

    must(block_begin(true));
    keep_in_threads();
    print_memory("three threads, with eight each, have ended");
    use_again("are common", blocks, BLOCKS_IN_COMMON);
    free_blocks(blocks, BLOCKS_IN_COMMON + 1);
    block_end();
    print_memory("at the end");
    return 0;
}
