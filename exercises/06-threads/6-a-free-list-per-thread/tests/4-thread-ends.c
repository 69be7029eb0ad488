/* What a thread keeps is given back when it ends: by return, by pthread_exit, or cancelled. */
#include "blocks.h"

#include <unistd.h>

static void keep_three(void)
{
    void *blocks[3];
    new_blocks(blocks, 3);
    free_blocks(blocks, 3);
}

static void *by_return(void *unused)
{
    keep_three();
    return unused;
}

static void *by_exit(void *unused)
{
    keep_three();
    pthread_exit(unused);
}

static atomic_int ready;

static void *by_cancel(void *unused)
{
    keep_three();
    atomic_store(&ready, 1);
    while (unused == NULL) {
        pause(); /* a cancellation point */
    }
    return unused;
}

int main(void)
{
    run_thread(by_return, NULL);
    print_memory("return");
    run_thread(by_exit, NULL);
    print_memory("pthread_exit");
    pthread_t thread;
    if (pthread_create(&thread, NULL, by_cancel, NULL) != 0) {
        return 2;
    }
    while (atomic_load(&ready) == 0) {
        sched_yield();
    }
    pthread_cancel(thread);
    pthread_join(thread, NULL);
    print_memory("cancelled");
    return 0;
}
