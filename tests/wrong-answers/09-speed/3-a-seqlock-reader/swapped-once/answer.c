/* caught by 4-in-a-handler: where a handler has come first the write gives up, though none is on its way */
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
    even = word_load(&s->sequence, memory_order_relaxed);
    if (is_odd(even)) {
        return false;
    }
    if (!word_swap(&s->sequence, even, even + 1, memory_order_relaxed)) {
        return false;
    }
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
