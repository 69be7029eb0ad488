#include "answer.h"

#include <stdalign.h>
#include <string.h>

static void *take_zeros(size_t alignment, size_t size)
{
    void *block = memory_take(alignment, size);
    return block == NULL ? NULL : memset(block, 0, size);
}

/* TODO: is this right for what is in answer.h then? */
ctx_status stats_new(size_t threads, stats **out)
{
    if (threads > SIZE_MAX / sizeof(counters)) {
        return CTX_NO_MEMORY;
    }
    stats *made = take_zeros(alignof(void *), sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    made->threads = threads;
    made->of = take_zeros(alignof(void *), threads * sizeof *made->of);
    if (made->of == NULL) {
        memory_give(made);
        return CTX_NO_MEMORY;
    }
    *out = made;
    return CTX_OK;
}

void stats_free(stats *s)
{
    if (s != NULL) {
        memory_give(s->of);
        memory_give(s);
    }
}

/* Only one thread stores: what it has loaded is still there. */
static void add(_Atomic uint64_t *to, uint64_t more)
{
    uint64_t now = atomic_load_explicit(to, memory_order_relaxed);
    atomic_store_explicit(to, now + more, memory_order_relaxed);
}

void stats_count(stats *s, size_t thread, uint64_t bytes, bool failed)
{
    counters *mine = &s->of[thread];
    add(&mine->requests, 1);
    add(&mine->bytes, bytes);
    add(&mine->errors, failed);
}

totals stats_read(stats *s)
{
    totals sum = {0, 0, 0};
    atomic_fetch_add_explicit(&s->readings, 1, memory_order_relaxed);
    for (size_t i = 0; i < s->threads; i++) {
        sum.requests += atomic_load_explicit(&s->of[i].requests, memory_order_relaxed);
        sum.bytes += atomic_load_explicit(&s->of[i].bytes, memory_order_relaxed);
        sum.errors += atomic_load_explicit(&s->of[i].errors, memory_order_relaxed);
    }
    return sum;
}
