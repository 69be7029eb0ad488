#include "answer.h"

/* TODO: a list for each thread, with the links in the blocks themselves. */

ctx_status block_new(void **out)
{
    void *block = memory_take();
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    *out = block;
    return CTX_OK;
}

void block_free(void *block)
{
    if (block != NULL) {
        memory_give(block); /* TODO */
    }
}

void block_give_all(void)
{
    /* TODO */
}
