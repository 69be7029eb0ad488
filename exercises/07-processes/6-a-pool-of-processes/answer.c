#include "answer.h"

#include <stdlib.h>

/* TODO: the workers, and how each is spoken to. */
struct pool {
    size_t count;
};

ctx_status pool_new(size_t workers, pool_work *work, ctx_var *const *vars, size_t count, pool **out)
{
    (void)work, (void)vars, (void)count;
    pool *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    made->count = workers; /* TODO: fork them */
    *out = made;
    return CTX_OK;
}

ctx_status pool_submit(pool *p, long argument)
{
    (void)p, (void)argument;
    return CTX_NO_THREAD; /* TODO */
}

bool pool_next(pool *p, pool_answer *out)
{
    (void)p, (void)out;
    return false; /* TODO */
}

void pool_free(pool *p)
{
    free(p);
}
