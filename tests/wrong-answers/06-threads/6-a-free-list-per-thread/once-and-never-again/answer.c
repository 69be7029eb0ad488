/* caught by scarce: pthread_once makes the key; where that fails it is not tried again
 * nudge: What is prepared once fails, for want of memory, and there is enough of it the next time. */
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

static pthread_once_t once = PTHREAD_ONCE_INIT;
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

static void create_key(void)
{
    has_key = pthread_key_create(&key, at_thread_exit) == 0;
}

static bool make_key(void)
{
    pthread_once(&once, create_key);
    return has_key;
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
    if (!is_told() || end == OVER || count == BLOCKS_KEPT) {
        memory_give(block);
        return;
    }
    link *freed = block;
    freed->next = kept;
    kept = freed;
    count++;
}
