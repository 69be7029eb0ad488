/* A free block has room for the link to the next one. A thread's own list is thread-local: no
 * lock, no atomic, a load and two stores. The common list is everybody's and has a lock, so it
 * is asked for many blocks at a time, and only where the own list is empty: one lock for up to
 * eight takes. `move` is the way, in both directions. What has no room goes to memory when the
 * lock is given back, since free may take long, and others wait.
 *
 * A thread is told of its end by the destructor of a key, which is called if the thread has a
 * value for it that is not NULL. Only block_take sets one: a thread that never takes would keep
 * blocks for nobody. After the destructor the thread is `over` and keeps nothing. To set the
 * value again would bring the destructor back, but PTHREAD_DESTRUCTOR_ITERATIONS times at most.
 * The list is empty by then, for `move` takes each block off one list before it is on the
 * other: none is ever on two. The note is made before anything is moved, so that nothing has
 * happened where it fails.
 *
 * fork copies the lock as it is. If another thread has it, the child waits for somebody who
 * does not exist there, and the list may be half moved. So whoever forks takes the lock first,
 * and both processes give it back. Handlers stay for as long as the process does; were they
 * registered twice, a fork would wait for itself.
 *
 * Without `keep` no thread is ever told, so that block_give asks what it asks anyway. A free
 * list is memory that a checker takes for used: it says nothing of a use after block_give, nor
 * of bytes that the last owner has left and the next one takes for his; and memory_take, which
 * is hardly ever called, hardly ever fails. Whoever writes a free list writes the switch, too.
 *
 * Turned down: a give to a full list goes to the common one. That would serve threads that give
 * what others take, for a lock with each block, or a second bound; a thread that ends has to
 * leave its blocks anyway. */
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
    has_handlers = has_handlers || pthread_atfork(common_lock, common_unlock, common_unlock) == 0;
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
