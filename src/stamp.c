#include "stamp.h"
#include "sole.h"

#include <stdatomic.h>

/* A thread takes a block at a time, so that threads seldom meet here. */
#define BLOCK UINT64_C(4096)
#define BLOCKS ((CTX_NODE_STAMP_MAX + 1) / BLOCK)

static _Atomic uint64_t blocks; /* how many have been taken */

/* The thread's own: the last stamp that it gave, and how many it may still give. */
static _Thread_local uint64_t last;
static _Thread_local uint64_t left;

uint64_t ctx_stamp_next(void)
{
    if (left == 0) {
        /* relaxed: a number is all that is handed over. */
        uint64_t block = atomic_fetch_add_explicit(&blocks, 1, memory_order_relaxed);
        if (block >= BLOCKS) {
            return 0;
        }
        last = block * BLOCK;
        left = BLOCK - 1; /* the first of the first block would be 0 */
    }
    left--;
    return ++last;
}

void ctx_stamp_renew(ctx_map *map)
{
    /* What was changed is the map's alone. Where the root is not, nothing was. */
    if (ctx_sole_any(map)) {
        map->root->stamp = ctx_stamp_next() & CTX_NODE_STAMP_MAX;
    }
}
