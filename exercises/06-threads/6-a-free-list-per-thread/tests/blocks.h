/* blocks.h - what the tests of this exercise share: memory that counts. */
#ifndef BLOCKS_H
#define BLOCKS_H

#include "golden.h"

#include "answer.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

/* Relaxed, and so without any order but their own. */
static atomic_int taken, given;
static atomic_bool no_memory;

void *memory_take(void)
{
    void *block =
        atomic_load_explicit(&no_memory, memory_order_relaxed) ? NULL : malloc(BLOCK_SIZE);
    if (block != NULL) {
        atomic_fetch_add_explicit(&taken, 1, memory_order_relaxed);
    }
    return block;
}

void memory_give(void *block)
{
    atomic_fetch_add_explicit(&given, 1, memory_order_relaxed);
    free(block);
}

static inline void print_memory(const char *when)
{
    printf("%s: taken %d, given back %d\n", when, atomic_load(&taken), atomic_load(&given));
}

/* A block, all of which is written. */
static inline void *new_block(void)
{
    void *block = NULL;
    must_into(block, block_new(&block));
    memset(block, 0xb1, BLOCK_SIZE);
    return block;
}

static inline void free_block(void *block)
{
    memset(block, 0xf4, BLOCK_SIZE);
    block_free(block);
}

static inline void new_blocks(void **blocks, int count)
{
    for (int i = 0; i < count; i++) {
        blocks[i] = new_block();
    }
}

static inline void free_blocks(void **blocks, int count)
{
    for (int i = 0; i < count; i++) {
        free_block(blocks[i]);
    }
}

static inline void run_thread(void *(*function)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, argument) != 0) {
        printf("no thread\n");
        exit(2);
    }
    pthread_join(thread, NULL);
}

#endif
