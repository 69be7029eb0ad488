#include "answer.h"

/* TODO: with `keep`, prepare what a list for each thread and a common one need. */
ctx_status block_begin(bool keep)
{
    (void)keep;
    return CTX_OK;
}

/* TODO: the thread's own list first, then the common one. */
ctx_status block_take(void **out)
{
    void *block = memory_take();
    if (block == NULL) {
        return CTX_NO_MEMORY;
    }
    *out = block;
    return CTX_OK;
}

void block_give(void *block)
{
    if (block != NULL) {
        memory_give(block); /* TODO */
    }
}

/* TODO: nothing is left anywhere. */
void block_end(void)
{
}
