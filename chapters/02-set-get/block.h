/* block.h - internal: memory for the library's small things: bindings, contexts and the like.
 * Chapter 2. Whoever gives a block back says how large it is; chapter 9 makes use of that. */
#ifndef CTX_BLOCK_H
#define CTX_BLOCK_H

#include <stdlib.h>

/* A block of `size` bytes, of whatever content; the caller's to give to ctx_block_free, or to free.
 * NULL when there is no memory. */
static inline void *ctx_block_new(size_t size)
{
    return malloc(size);
}

/* Takes back a block of at least `size` bytes, which is from ctx_block_new, or from malloc. */
static inline void ctx_block_free(void *block, size_t size)
{
    (void)size;
    free(block);
}

#endif
