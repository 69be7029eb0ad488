#include "block.h"
#include "debug.h"
#include "thread_local.h"
#include "var.h"

/* In each list: 13 KB for a thread that fills them all. What exceeds that goes to the allocator:
 * thousands of nodes that end with one map, or all that a thread frees and others have made. */
#define ROOM 32U

_Static_assert(sizeof(ctx_var) >= CTX_BLOCK_MIN, "the memory of a variable may be a binding's");

typedef struct ctx_block {
    struct ctx_block *next;
} ctx_block;

/* For whoever has none: lists that are empty and have no room. */
static ctx_blocks no_lists;

static CTX_THREAD_LOCAL ctx_blocks *mine = &no_lists;

#if !defined CTX_DEBUG && !defined CTX_NO_BLOCKS
static size_t rounded(size_t size)
{
    CTX_ASSERT(size <= CTX_BLOCK_MAX);
    return size <= CTX_BLOCK_MIN ? CTX_BLOCK_MIN : (size + 7) / 8 * 8;
}

static ctx_block_list *list_of(size_t size)
{
    return &mine->lists[(rounded(size) - CTX_BLOCK_MIN) / 8];
}

/* Not inlined, nor is the next: see self_here.c. */
__attribute__((noinline)) void *ctx_block_new(size_t size)
{
    ctx_block_list *list = list_of(size);
    ctx_block *block = list->first;
    if (block == NULL) {
        return malloc(rounded(size)); /* all of a list have its size */
    }
    list->first = block->next;
    list->room++;
    return block;
}

__attribute__((noinline)) void ctx_block_free(void *memory, size_t size)
{
    ctx_block_list *list = list_of(size);
    if (list->room == 0) {
        free(memory);
        return;
    }
    ctx_block *block = memory;
    block->next = list->first;
    list->first = block;
    list->room--;
}
#endif

void ctx_blocks_begin(ctx_blocks *blocks)
{
    for (unsigned i = 0; i < CTX_BLOCK_SIZES; i++) {
        blocks->lists[i] = (ctx_block_list){.room = ROOM};
    }
    mine = blocks;
}

void ctx_blocks_end(void)
{
    mine = &no_lists;
}

void ctx_blocks_free(ctx_blocks *blocks)
{
    for (unsigned i = 0; i < CTX_BLOCK_SIZES; i++) {
        ctx_block *block = blocks->lists[i].first;
        while (block != NULL) {
            ctx_block *next = block->next;
            free(block);
            block = next;
        }
    }
}
