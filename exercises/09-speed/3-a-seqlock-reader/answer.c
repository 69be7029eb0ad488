#include "answer.h"

/* TODO: a read that begins in the middle of a write gets some of the old and some of the new. */
ctx_status seqlock_write(seqlock *s, const uint64_t value[SEQLOCK_WORDS])
{
    for (int i = 0; i < SEQLOCK_WORDS; i++) {
        word_store(&s->value[i], value[i], memory_order_relaxed);
    }
    return CTX_OK;
}

/* TODO: say so, where this is not the value of one write. */
ctx_status seqlock_try(const seqlock *s, uint64_t out[SEQLOCK_WORDS])
{
    for (int i = 0; i < SEQLOCK_WORDS; i++) {
        out[i] = word_load(&s->value[i], memory_order_relaxed);
    }
    return CTX_OK;
}

/* TODO: try until it works. */
void seqlock_read(const seqlock *s, uint64_t out[SEQLOCK_WORDS])
{
    (void)s;
    (void)out;
}
