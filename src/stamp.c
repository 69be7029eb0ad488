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

void ctx_stamp_drop(ctx_map *map)
{
    /* A root that others have, too, is about to be replaced by one that has no stamp yet. */
    if (ctx_sole_any(map)) {
        map->root->stamp = 0;
    }
    atomic_signal_fence(memory_order_acq_rel);
}

void ctx_stamp_renew(ctx_map *map)
{
    atomic_signal_fence(memory_order_acq_rel);
    if (map->root != NULL) {
        CTX_ASSERT(ctx_count_is_one(&map->root->owners));
        map->root->stamp = ctx_stamp_next() & CTX_NODE_STAMP_MAX;
    }
}
