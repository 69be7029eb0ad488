#include "answer.h"
#include "stack.h"

#include <stdlib.h>

/* TODO: a stack and a chain, and what it begins in. */
struct task {
    pool *of;
};

/* TODO: a queue for each thread, and what guards them. */
struct pool {
    size_t threads;
};

ctx_status pool_new(size_t threads, pool **out)
{
    pool *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (pool){.threads = threads};
    *out = made;
    return CTX_OK;
}

ctx_status pool_add(pool *p, size_t queue, task_function function, void *argument)
{
    (void)p, (void)queue, (void)function, (void)argument;
    return CTX_OK; /* TODO */
}

void task_yield(task *self)
{
    (void)self; /* TODO */
}

ctx_status pool_run(pool *p)
{
    (void)p;
    return CTX_NO_THREAD; /* TODO */
}

void pool_free(pool *p)
{
    free(p);
}
