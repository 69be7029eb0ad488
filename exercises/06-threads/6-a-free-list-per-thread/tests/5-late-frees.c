/* What else happens at a thread's end may free blocks, before the list is given back or after it, and as
 * late as there is anything; it may also want one. */
#include "blocks.h"

#include "set_get.h"
#include "thread.h"

/* How often the system calls destructors that set their key again. The thread sanitizer has put its own
 * things away by the last time, and allocates no more. */
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
    int rounds; /* how often it wants to be called */
    void *blocks[ROUNDS];
} ending;

static void end_one(void *rest)
{
    ending *mine = rest;
    mine->rounds--;
    free_block(mine->blocks[mine->rounds]);
    free_block(new_block());
    if (mine->rounds > 0) {
        pthread_setspecific(mine->key, mine);
    }
}

static void end_block(void *block)
{
    free_block(block);
}

static const ctx_hooks hooks = {.release = end_block};
static ctx_var buffer = CTX_VAR_INIT("buffer", &hooks);

static void begin(ending *mine, pthread_key_t key)
{
    mine->key = key;
    mine->rounds = ROUNDS;
    new_blocks(mine->blocks, ROUNDS);
    pthread_setspecific(key, mine);
}

static void *work(void *unused)
{
    static _Thread_local ending first, last;
    begin(&first, early);
    begin(&last, late);
    void *block = new_block();
    must(ctx_var_set(&buffer, block));
    free_block(new_block());
    return unused;
}

int main(void)
{
    pthread_key_create(&early, end_one);
    free_block(new_block());
    block_give_all();
    pthread_key_create(&late, end_one);
    for (int i = 0; i < 3; i++) {
        run_thread(work, NULL);
        printf("%d threads have ended: %d blocks are not given back\n", i + 1,
               atomic_load(&taken) - atomic_load(&given));
    }
    pthread_key_delete(early);
    pthread_key_delete(late);
    return 0;
}
