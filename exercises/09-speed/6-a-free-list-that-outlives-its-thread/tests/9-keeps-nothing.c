/* With nothing kept, memory sees what is given, and when; a free list hides it. And what has
 * ended can begin again, any number of times. */
#include "blocks.h"

#include <limits.h>

/* What a memory checker says of a block that its owner touches after he has given it. */
static void use_after_give(const char *when)
{
    void *block = new_block();
    int before = number(&given);
    free_block(block);
    printf("%s: a use after the end is %s\n", when, number(&given) > before ? "seen" : "not seen");
}

static void *use_in_thread(void *unused)
{
    use_after_give("in a thread");
    return unused;
}

static void use_everywhere(const char *when, bool keep)
{
    must(block_begin(keep));
    int before = number(&locked);
    use_after_give(when);
    run_thread(use_in_thread, NULL);
    use_after_give("once more");
    print_memory("all three");
    if (!keep) {
        print_locked("all three", before);
    }
    block_end();
    print_memory("at the end");
}

/* The second time it is a thread like any other, and leaves what it keeps. */
static void *begin_twice(void *unused)
{
    for (int i = 0; i < 2; i++) {
        must(block_begin(true));
        free_block(new_block());
        if (i == 0) {
            block_end();
        }
    }
    return unused;
}

/* All keys that there are, but one. */
static void begin_with_one_key(void)
{
    static pthread_key_t keys[PTHREAD_KEYS_MAX];
    int many = 0;
    while (many < PTHREAD_KEYS_MAX && pthread_key_create(&keys[many], NULL) == 0) {
        many++;
    }
    printf("no key: %s\n", ctx_status_name(block_begin(true)));
    printf("nothing kept: %s\n", ctx_status_name(block_begin(false)));
    block_end();
    pthread_key_delete(keys[0]);
    for (int i = 0; i < 3; i++) {
        must(block_begin(true));
        free_block(new_block());
        block_end();
    }
    print_memory("begun three times with one key");
    for (int i = 1; i < many; i++) {
        pthread_key_delete(keys[i]);
    }
}

int main(void)
{
    use_everywhere("nothing kept", false);
    use_everywhere("kept", true);
    use_everywhere("nothing kept again", false);
    run_thread(begin_twice, NULL);
    print_memory("begun twice by a thread that has ended");
    block_end();
    print_memory("at the end");
    begin_with_one_key();
    return 0;
}
