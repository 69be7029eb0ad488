/* What a thread keeps of the memory that it gives back: for which sizes, how much, and until when. block.c is in here, as
 * it is where nobody looks for mistakes. */
#undef CTX_DEBUG
#undef CTX_NO_BLOCKS
#include "block.c"

#include "unit.h"

#include <pthread.h>
#include <string.h>

#define MANY (2 * ROOM)

static ctx_blocks blocks;

/* Short of memory once, in tests/oom; the second time it is there. */
static void *new_block(size_t size)
{
    void *block = ctx_block_new(size);
    block = block != NULL ? block : ctx_block_new(size);
    check(block != NULL);
    memset(block, 0xff, size);
    return block;
}

static void one_block(void)
{
    void *block = new_block(40);
    ctx_block_free(block, 40);
    void *next = new_block(40);
    expect(next == block, "a block that was given back is the next one");
    void *other = new_block(40);
    expect(other != block, "and only once");
    ctx_block_free(other, 40);
    ctx_block_free(next, 40);
    expect(new_block(40) == next && new_block(40) == other, "the last one comes first");
    ctx_block_free(next, 40);
    ctx_block_free(other, 40);
}

static void empty(void)
{
    ctx_blocks_free(&blocks);
    ctx_blocks_begin(&blocks);
}

static size_t list_size(size_t size)
{
    return size < 24 ? 24 : (size + 7) & ~(size_t)7;
}

/* For each two sizes: a block of the one serves the other if, and only if, both have the same list. */
static void sizes(void)
{
    for (size_t given = 1; given <= CTX_BLOCK_MAX; given++) {
        for (size_t asked = 1; asked <= CTX_BLOCK_MAX; asked++) {
            void *block = new_block(given);
            ctx_block_free(block, given);
            void *next = new_block(asked);
            expect((next == block) == (list_size(given) == list_size(asked)),
                   "a block serves those who ask for as many bytes, and nobody else");
            ctx_block_free(next, asked);
            empty();
        }
    }
}

static unsigned kept_of(size_t size)
{
    unsigned count = 0;
    for (const ctx_block *block = blocks.lists[(list_size(size) - 24) / 8].first; block != NULL;
         block = block->next) {
        count++;
    }
    return count;
}

/* A list holds so many, and what is more goes to the allocator (valgrind sees that nothing is lost). */
static void room(void)
{
    void *many[MANY];
    for (unsigned i = 0; i < MANY; i++) {
        many[i] = new_block(24);
    }
    for (unsigned i = 0; i < MANY; i++) {
        ctx_block_free(many[i], 24);
    }
    expect(kept_of(24) == ROOM, "a list has room for 32");
    expect(kept_of(32) == 0, "of its own size");
    for (unsigned i = 0; i < MANY; i++) {
        many[i] = new_block(24);
        expect(kept_of(24) == (i < ROOM ? ROOM - 1 - i : 0), "each goes out as it came in");
    }
    for (unsigned i = 0; i < MANY; i++) {
        ctx_block_free(many[i], 24);
    }
    expect(kept_of(24) == ROOM, "and there is room again");
    empty();
    expect(kept_of(24) == 0, "nothing is kept when all is freed");
}

static void *without_lists(void *block)
{
    void *own = new_block(40);
    expect(own != block, "a thread takes nothing from another");
    ctx_block_free(own, 40);
    ctx_block_free(block, 40);
    expect(kept_of(40) == 0, "nor does it put anything there");
    return NULL;
}

static void *with_lists(void *block)
{
    static ctx_blocks others;
    ctx_blocks_begin(&others);
    ctx_block_free(block, 40);
    expect(new_block(40) == block, "a thread keeps what it gives back, whoever had it made");
    ctx_block_free(block, 40);
    ctx_blocks_end();
    void *own = new_block(40);
    expect(own != block, "and after its end keeps nothing");
    ctx_block_free(own, 40);
    ctx_blocks_free(&others);
    return NULL;
}

static void thread(void *(*function)(void *), void *block)
{
    pthread_t other;
    if (pthread_create(&other, NULL, function, block) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    pthread_join(other, NULL);
}

static void threads(void)
{
    thread(without_lists, new_block(40));
    thread(with_lists, new_block(40));
    void *kept = new_block(40);
    ctx_block_free(kept, 40);
    thread(with_lists, new_block(40));
    expect(no_lists.lists[2].first == NULL, "who has no lists writes into none");
}

int main(void)
{
    ctx_blocks_begin(&blocks);
    one_block();
    empty();
    sizes();
    room();
    threads();
    ctx_blocks_end();
    ctx_blocks_free(&blocks);
    return unit_end("blocks");
}
