/* The alignment is in the type (answer.h): `_Alignas` at a member is one of the whole structure, and the size of
 * a structure is a multiple of its alignment. So each element of an array of counters begins a line and ends
 * one, and so does a variable or a member of that type: nothing before it and nothing after it has room there.
 *
 * Turned down: bytes as padding, `char rest[LINE_SIZE - 24]`. Two neighbours are then 64 bytes apart and may
 * still meet in a line, since the first begins where malloc, or the member before it, leaves off. Padding on
 * both sides is right wherever it lies, and costs more than two lines for each. Turned down: an aligned block, and
 * nothing in the type. That is right in this block alone.
 *
 * The type cannot do it alone either. malloc does not know it, and gives what is aligned for any usual object,
 * to 16; memory for such a type has to be asked for with its alignment. The compiler relies on that.
 *
 * Three kinds of neighbours are in here, by who stores to them. Counters: their thread. Readings: whoever reads
 * totals. The constants: nobody, and all load them with each count; beside the readings they would have to be
 * fetched again after each reading, by all. So they have a line that nobody stores to.
 *
 * Some processors fetch lines in pairs, and there 128 would be the better number, at twice the price. And a
 * counter that counts once a second wants none of this: it is for what many threads store to often. */
#include "answer.h"

#include <stdalign.h>
#include <string.h>

static void *take_zeros(size_t alignment, size_t size)
{
    void *block = memory_take(alignment, size);
    return block == NULL ? NULL : memset(block, 0, size);
}

ctx_status stats_new(size_t threads, stats **out)
{
    if (threads > SIZE_MAX / sizeof(counters)) {
        return CTX_NO_MEMORY;
    }
    stats *made = take_zeros(alignof(stats), sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    made->threads = threads;
    made->of = take_zeros(alignof(counters), threads * sizeof *made->of);
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
