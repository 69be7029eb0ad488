/* Two threads take, give and end in turns, with nothing between them but the lock of the common
 * list that would order what they do. */
#include "blocks.h"

static atomic_int turn; /* relaxed: it orders nothing else */

static void wait_for(int wanted)
{
    while (number(&turn) != wanted) {
        sched_yield();
    }
}

static void use_two(void)
{
    void *blocks[2];
    new_blocks(blocks, 2);
    free_blocks(blocks, 2);
}

static void *first(void *unused)
{
    wait_for(0);
    use_two();
    count(&turn);
    wait_for(2);
    use_two();
    return unused;
}

static void *second(void *unused)
{
    void *blocks[4];
    wait_for(1);
    use_two();
    count(&turn);
    wait_for(3); /* the first one has ended */
    new_blocks(blocks, 4);
    free_blocks(blocks, 4);
    return unused;
}

int main(void)
{
    must(block_begin(true));
    pthread_t threads[] = {start_thread(first, NULL), start_thread(second, NULL)};
    pthread_join(threads[0], NULL);
    print_memory("one has ended");
    count(&turn);
    join_last(threads[1]);
    print_memory("both have ended");
    block_end();
    print_memory("at the end");
    return 0;
}
