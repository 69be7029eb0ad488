/* The sequence is odd from before the first store of a value to after the last. A reader loads it, then the
 * value, then the sequence again. If both are the same even number no write has touched what it has loaded:
 * the rest is to make that true on a processor, and under a compiler, that reorder.
 *
 * Four orders do it, and each has one fact to hold.
 *   - The last store, of the even number, is a release, and the first load an acquire: who finds the number
 *     finds the value that it belongs to, or a later one.
 *   - The stores of the value are releases, and the loads acquires. If a load finds a word of a later write,
 *     it finds what its thread had stored before: the odd number of that write. So the second load of the
 *     sequence, which stands below, cannot find the old number any more.
 * The swap that makes the number odd may be relaxed: nobody learns anything from finding it but that it is
 * too early. So may the second load, since nothing is loaded after it.
 *
 * The common way, as in Boehm's paper ("Can seqlocks get along with programming language memory models?"),
 * keeps the words of the value relaxed and has a fence: word_fence(memory_order_release) after the swap,
 * word_fence(memory_order_acquire) before the second load. It passes here as well. On x86 both are plain
 * loads and stores; on ARM it is one barrier in the place of four acquiring loads, and for a long value that
 * counts. It was turned down since ThreadSanitizer does not know fences: gcc warns of them (-Wtsan), and what
 * only a fence orders is reported as a race. Here nothing is, for the sequence orders what was done before a
 * write; the next change may make it so. Orders on the accesses ThreadSanitizer understands.
 *
 * What is not enough: a release on the store of the odd number, in the place of those on the value. A release
 * holds back what stands above it, and what must not overtake here stands below.
 *
 * The value is made of atomics, though the sequence tells the reader what to throw away. It is loaded first
 * and thrown away later, and a plain load that meets a plain store is undefined whatever comes of it.
 *
 * The swap is for the writer's own signal handlers. With a load and a store, a handler in between writes the
 * same two numbers as the write that it has interrupted, and a number comes back, which is the one thing that
 * it must never do. That takes the sequence 2^63 writes otherwise. Where several threads write, the swap has
 * to be an acquire, and who is refused waits his turn. */
#include "answer.h"

#include <string.h>

static bool is_odd(uint64_t sequence)
{
    return sequence % 2 != 0;
}

/* Makes the sequence odd; false where it is already. */
static bool begin(seqlock *s, uint64_t *odd)
{
    uint64_t even;
    do {
        even = word_load(&s->sequence, memory_order_relaxed);
        if (is_odd(even)) {
            return false;
        }
    } while (!word_swap(&s->sequence, even, even + 1, memory_order_relaxed));
    *odd = even + 1;
    return true;
}

ctx_status seqlock_write(seqlock *s, const uint64_t value[SEQLOCK_WORDS])
{
    uint64_t odd;
    if (!begin(s, &odd)) {
        return CTX_RUNNING_ELSEWHERE;
    }
    for (int i = 0; i < SEQLOCK_WORDS; i++) {
        word_store(&s->value[i], value[i], memory_order_release);
    }
    word_store(&s->sequence, odd + 1, memory_order_release);
    return CTX_OK;
}

ctx_status seqlock_try(const seqlock *s, uint64_t out[SEQLOCK_WORDS])
{
    uint64_t before = word_load(&s->sequence, memory_order_acquire);
    if (is_odd(before)) {
        return CTX_RUNNING_ELSEWHERE;
    }
    uint64_t read[SEQLOCK_WORDS];
    for (int i = 0; i < SEQLOCK_WORDS; i++) {
        read[i] = word_load(&s->value[i], memory_order_acquire);
    }
    if (word_load(&s->sequence, memory_order_relaxed) != before) {
        return CTX_RUNNING_ELSEWHERE;
    }
    memcpy(out, read, sizeof read);
    return CTX_OK;
}

void seqlock_read(const seqlock *s, uint64_t out[SEQLOCK_WORDS])
{
    while (seqlock_try(s, out) != CTX_OK) {
        thread_yield();
    }
}
