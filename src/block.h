/* block.h - internal: memory for the library's small things: bindings, contexts and the like.
 * Chapter 2, by the allocator alone. From here on chapter 9.
 *
 * An allocator serves every size, every thread and every order, and makes sure that nobody breaks
 * it: more than a hundred instructions for each block, there and back. A copy that is made and
 * dropped, or a set and its reset, ask for a block of the size of one that they gave back a moment
 * ago. So each thread keeps some of those that it gives back, a list for each size, and takes from
 * there first. That is all: the blocks are the allocator's, and each may be given to `free` at any
 * time.
 *
 * Such lists hide mistakes. What was freed is not, for a tool that looks for its use; and what was
 * never written looks as if it were. So where the library is built to be looked at, with CTX_DEBUG
 * or CTX_NO_BLOCKS, they are not there. */
#ifndef CTX_BLOCK_H
#define CTX_BLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#define CTX_BLOCK_MIN 24U /* as a binding */
#define CTX_BLOCK_MAX 80U /* as a node of eight places */
#define CTX_BLOCK_SIZES ((CTX_BLOCK_MAX - CTX_BLOCK_MIN) / 8U + 1)

typedef struct ctx_block_list {
    struct ctx_block *first;
    uint32_t room; /* for so many more */
} ctx_block_list;

/* A thread's, in its record: by sizes, 24, 32, 40 and so on. */
typedef struct ctx_blocks {
    ctx_block_list lists[CTX_BLOCK_SIZES];
} ctx_blocks;

#if defined CTX_DEBUG || defined CTX_NO_BLOCKS
static inline void *ctx_block_new(size_t size)
{
    return malloc(size);
}

static inline void ctx_block_free(void *block, size_t size)
{
    (void)size;
    free(block);
}
#else
/* A block of `size` bytes, no more than CTX_BLOCK_MAX, of whatever content; the caller's to give
 * to ctx_block_free, or to free. NULL when there is no memory. Threads: any; one that has no lists
 * asks the allocator. */
void *ctx_block_new(size_t size);

/* Takes back a block of at least `size` bytes, which is from ctx_block_new, by this thread or
 * another, or from malloc. */
void ctx_block_free(void *block, size_t size);
#endif

/* From here on the lists, which are all zero, are the calling thread's. */
void ctx_blocks_begin(ctx_blocks *blocks);

/* From here on the thread keeps nothing. */
void ctx_blocks_end(void);

/* Frees what is in the lists, which are no thread's. */
void ctx_blocks_free(ctx_blocks *blocks);

#endif
