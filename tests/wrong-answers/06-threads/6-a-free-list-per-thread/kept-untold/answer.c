/* caught by scarce: a thread that cannot be told of its end keeps blocks all the same
 * nudge: A thread cannot be told of its end, for want of memory, and frees a block: who has it afterwards? */
#include "answer.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct link {
    struct link *next;
} link;

/* The thread's own. */
static _Thread_local link *kept;
static _Thread_local size_t count;
static _Thread_local enum {
    NOT_TOLD,
    TOLD,
    OVER
} end; /* whether we are told of the thread's end */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_key_t key; /* made once, under the lock; constant afterwards */
static bool has_key;      /* under the lock */

void block_give_all(void)
{
    while (kept != NULL) {
        link *given = kept;
        kept = given->next;
        memory_give(given);
    }
    count = 0;
}

static void at_thread_exit(void *unused)
{
    (void)unused;
    end = OVER;
    block_give_all();
}

static bool make_key(void)
{
    pthread_mutex_lock(&lock);
    has_key = has_key || pthread_key_create(&key, at_thread_exit) == 0;
    bool made = has_key;
    pthread_mutex_unlock(&lock);
    return made;
}

/* False where the end of the thread will not be told, but is still to come. */
static bool is_told(void)
{
    if (end == NOT_TOLD && make_key() && pthread_setspecific(key, &end) == 0) {
        end = TOLD;
    }
    return end != NOT_TOLD;
}

ctx_status block_new(void **out)
{
    if (!is_told()) {
        return CTX_NO_MEMORY;
    }
    void *block = kept;
    if (block != NULL) {
        kept = kept->next;
        count--;
    } else {
        block = memory_take();
    }
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    *out = block;
    return CTX_OK;
}

void block_free(void *block)
{
    if (block == NULL) {
        return;
    }
    (void)is_told();
    if (end == OVER || count == BLOCKS_KEPT) {
        memory_give(block);
        return;
    }
    link *freed = block;
    freed->next = kept;
    kept = freed;
    count++;
}
