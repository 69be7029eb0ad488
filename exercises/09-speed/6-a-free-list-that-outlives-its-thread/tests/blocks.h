/* blocks.h - what the tests of this exercise share: memory that counts, and a lock that knows
 * who has it. */
#ifndef BLOCKS_H
#define BLOCKS_H

#include "golden.h"

#include "answer.h"

#include <pthread.h>
#include <sched.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

/* Relaxed, and so without any order but their own. */
static atomic_int taken, given, locked;
static atomic_bool no_memory;

typedef struct whole_block {
    atomic_bool is_used; /* from block_take to block_give */
    alignas(max_align_t) unsigned char bytes[BLOCK_SIZE];
} whole_block;

static inline void end_badly(const char *why)
{
    printf("%s\n", why);
    fflush(stdout);
    _exit(3);
}

static inline int number(atomic_int *n)
{
    return atomic_load_explicit(n, memory_order_relaxed);
}

static inline void count(atomic_int *n)
{
    atomic_fetch_add_explicit(n, 1, memory_order_relaxed);
}

/* The lock. What a test does before a thread asks for it and when it has it: 8-fork. */
static pthread_mutex_t common_mutex = PTHREAD_MUTEX_INITIALIZER;
static _Thread_local bool has_lock;
static _Thread_local void (*before_lock)(void), (*after_lock)(void);
static bool is_child; /* of fork: there is one thread */

void common_lock(void)
{
    if (has_lock) {
        end_badly("a thread takes the lock that it has already");
    }
    if (before_lock != NULL) {
        before_lock();
    }
    if (!is_child) {
        pthread_mutex_lock(&common_mutex);
    } else if (pthread_mutex_trylock(&common_mutex) != 0) {
        end_badly("a child waits for a lock, and whoever had it is not there");
    }
    has_lock = true;
    count(&locked);
    if (after_lock != NULL) {
        after_lock();
    }
}

void common_unlock(void)
{
    if (!has_lock) {
        end_badly("a thread gives back the lock, and does not have it");
    }
    has_lock = false;
    pthread_mutex_unlock(&common_mutex);
}

/* Memory. */
static inline void not_with_the_lock(void)
{
    if (has_lock) {
        end_badly("memory_take or memory_give is called with the lock");
    }
}

void *memory_take(void)
{
    not_with_the_lock();
    bool is_none = atomic_load_explicit(&no_memory, memory_order_relaxed);
    whole_block *block = is_none ? NULL : malloc(sizeof *block);
    if (block == NULL) {
        return NULL;
    }
    atomic_init(&block->is_used, false);
    count(&taken);
    return block->bytes;
}

static inline whole_block *whole(void *bytes)
{
    return (whole_block *)((char *)bytes - offsetof(whole_block, bytes));
}

void memory_give(void *bytes)
{
    not_with_the_lock();
    if (bytes == NULL) {
        end_badly("NULL is given back to memory");
    }
    if (atomic_load_explicit(&whole(bytes)->is_used, memory_order_relaxed)) {
        end_badly("a block is given back to memory, and somebody uses it");
    }
    count(&given);
    free(whole(bytes));
}

static inline void print_memory(const char *when)
{
    printf("%s: taken %d, given back %d\n", when, number(&taken), number(&given));
}

static inline void print_locked(const char *when, int before)
{
    printf("%s: locked %d times\n", when, number(&locked) - before);
}

/* Where memory fails it is tried again: what was locked for a try in vain does not count. */
static inline ctx_status take_and_count(void **out)
{
    int before = number(&locked);
    ctx_status status = block_take(out);
    if (status != CTX_OK) {
        atomic_store_explicit(&locked, before, memory_order_relaxed);
    }
    return status;
}

/* A block as it is. */
static inline void *take_block(void)
{
    void *bytes = NULL;
    must_into(bytes, take_and_count(&bytes));
    if (atomic_exchange_explicit(&whole(bytes)->is_used, true, memory_order_relaxed)) {
        end_badly("a block is handed out, and somebody has it already");
    }
    return bytes;
}

/* A block, all of which is written. */
static inline void *new_block(void)
{
    void *bytes = take_block();
    memset(bytes, 0xb1, BLOCK_SIZE);
    return bytes;
}

static inline void free_block(void *bytes)
{
    memset(bytes, 0xf4, BLOCK_SIZE);
    atomic_store_explicit(&whole(bytes)->is_used, false, memory_order_relaxed);
    block_give(bytes);
}

static inline void new_blocks(void **blocks, int many)
{
    for (int i = 0; i < many; i++) {
        blocks[i] = new_block();
    }
}

static inline void free_blocks(void **blocks, int many)
{
    for (int i = 0; i < many; i++) {
        free_block(blocks[i]);
    }
}

/* Threads. */
static inline pthread_t start_thread(void *(*function)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, argument) != 0) {
        end_badly("no thread");
    }
    return thread;
}

/* No other thread is there that could have the lock. */
static inline void join_last(pthread_t thread)
{
    pthread_join(thread, NULL);
    if (pthread_mutex_trylock(&common_mutex) != 0) {
        end_badly("a thread has ended, and has the lock");
    }
    pthread_mutex_unlock(&common_mutex);
}

static inline void run_thread(void *(*function)(void *), void *argument)
{
    join_last(start_thread(function, argument));
}

#endif
