/* caught by 8-fork: handlers are registered with each begin, and a fork waits for itself */
#include "answer.h"

#include <pthread.h>
#include <stddef.h>

typedef struct free_block {
    struct free_block *next;
} free_block;

typedef struct list {
    free_block *first;
    size_t count;
} list;

/* The thread's own. */
static _Thread_local list own;
static _Thread_local enum {
    NOT_TOLD,
    TOLD,
    OVER
} end; /* whether we are told of the thread's end */

static list common; /* under the lock */

/* Constant from block_begin to block_end. */
static bool keeps;
static pthread_key_t key;

static bool has_handlers; /* once true it stays so */

static void put(list *to, void *block)
{
    free_block *first = block;
    first->next = to->first;
    to->first = first;
    to->count++;
}

/* NULL where the list is empty. */
static void *take_off(list *from)
{
    free_block *first = from->first;
    if (first != NULL) {
        from->first = first->next;
        from->count--;
    }
    return first;
}

static void move(list *from, list *to, size_t most)
{
    while (from->first != NULL && to->count < most) {
        put(to, take_off(from));
    }
}

static void give_all(list *from)
{
    while (from->first != NULL) {
        memory_give(take_off(from));
    }
}

static void at_thread_exit(void *unused)
{
    (void)unused;
    end = OVER;
    common_lock();
    move(&own, &common, BLOCKS_IN_COMMON);
    common_unlock();
    give_all(&own);
}

static bool have_handlers(void)
{
    has_handlers = pthread_atfork(common_lock, common_unlock, common_unlock) == 0;
    return has_handlers;
}

ctx_status block_begin(bool keep)
{
    if (keep && (!have_handlers() || pthread_key_create(&key, at_thread_exit) != 0)) {
        return CTX_NO_MEMORY;
    }
    keeps = keep;
    return CTX_OK;
}

/* False where the end of the thread will not be told, but is still to come. */
static bool is_told(void)
{
    if (end == NOT_TOLD && pthread_setspecific(key, &own) == 0) {
        end = TOLD;
    }
    return end != NOT_TOLD;
}

/* NULL where neither list has any. */
static void *take_kept(void)
{
    if (own.first == NULL) {
        common_lock();
        move(&common, &own, BLOCKS_KEPT);
        common_unlock();
    }
    return take_off(&own);
}

ctx_status block_take(void **out)
{
    if (keeps && !is_told()) {
        return CTX_NO_MEMORY;
    }
    void *block = end == TOLD ? take_kept() : NULL;
    if (block == NULL) {
        block = memory_take();
    }
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    *out = block;
    return CTX_OK;
}

void block_give(void *block)
{
    if (block == NULL) {
        return;
    }
    if (end == TOLD && own.count < BLOCKS_KEPT) {
        put(&own, block);
    } else {
        memory_give(block);
    }
}

void block_end(void)
{
    give_all(&own);
    give_all(&common); /* nobody else is there to take the lock */
    if (keeps) {
        pthread_key_delete(key);
    }
    keeps = false;
    end = NOT_TOLD;
}
