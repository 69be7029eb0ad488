/* A thread that only frees, as a log's does, leaves nothing behind either. */
#include "blocks.h"

enum { MOST = 12 };

static void *blocks[MOST];

static void *free_some(void *count)
{
    free_blocks(blocks, *(int *)count);
    return NULL;
}

int main(void)
{
    static int counts[] = {1, 2, MOST};
    for (int i = 0; i < 3; i++) {
        new_blocks(blocks, counts[i]);
        run_thread(free_some, &counts[i]);
        print_memory("its thread has ended");
    }
    return 0;
}
