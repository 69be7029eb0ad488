/* What else happens at a thread's end takes and gives, before the list is left to others or
 * after it, and as late as there is anything. What it takes late nobody else gets. */
#include "blocks.h"

/* How often the system calls destructors that set their key again. The thread sanitizer has put
 * its own things away by the last time, and allocates no more. */
#if defined __SANITIZE_THREAD__
enum { ROUNDS = 3 };
#elif defined __has_feature
#if __has_feature(thread_sanitizer)
enum { ROUNDS = 3 };
#else
enum { ROUNDS = 4 };
#endif
#else
enum { ROUNDS = 4 };
#endif

static pthread_key_t early, late; /* made before the answer's key, and after it */

typedef struct ending {
    pthread_key_t key;
    int rounds;            /* how often it wants to be called */
    void *blocks[ROUNDS];  /* given then */
    void *results[ROUNDS]; /* taken then, and given by another thread */
} ending;

static void end_one(void *rest)
{
    ending *mine = rest;
    mine->rounds--;
    mine->results[mine->rounds] = take_block();
    free_block(mine->blocks[mine->rounds]);
    if (mine->rounds > 0) {
        pthread_setspecific(mine->key, mine);
    }
}

static void begin(ending *mine, pthread_key_t key)
{
    mine->key = key;
    mine->rounds = ROUNDS;
    new_blocks(mine->blocks, ROUNDS);
    pthread_setspecific(key, mine);
}

static ending endings[2];

static void *work(void *unused)
{
    void *blocks[BLOCKS_KEPT];
    begin(&endings[0], early);
    begin(&endings[1], late);
    new_blocks(blocks, BLOCKS_KEPT);
    free_blocks(blocks, BLOCKS_KEPT);
    return unused;
}

static void *use_many(void *unused)
{
    void *blocks[BLOCKS_IN_COMMON];
    new_blocks(blocks, BLOCKS_IN_COMMON);
    free_blocks(blocks, BLOCKS_IN_COMMON);
    return unused;
}

int main(void)
{
    pthread_key_create(&early, end_one);
    must(block_begin(true));
    pthread_key_create(&late, end_one);
    for (int i = 0; i < 3; i++) {
        run_thread(work, NULL);
        run_thread(use_many, NULL);
        free_blocks(endings[0].results, ROUNDS);
        free_blocks(endings[1].results, ROUNDS);
    }
    block_end();
    printf("3 threads have ended: %d blocks are not given back\n", number(&taken) - number(&given));
    pthread_key_delete(early);
    pthread_key_delete(late);
    return 0;
}
