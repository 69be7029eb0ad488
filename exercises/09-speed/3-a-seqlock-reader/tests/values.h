/* values.h - what the tests of this exercise share: values that can be told apart, and steps. */
#ifndef VALUES_H
#define VALUES_H

#include "golden.h"

#include "answer.h"

/* Called before each load, store, swap and fence; NULL: nothing happens there. What it does itself does
 * not call it again. */
static _Thread_local void (*between)(void);

/* How many of these the call has done that the thread is in, since it last yielded. */
static _Thread_local unsigned steps;

static inline void end_badly(const char *why)
{
    printf("%s\n", why);
    fflush(stdout);
    exit(3);
}

static inline void step(void)
{
    if (++steps == 1000) {
        end_badly("a thousand loads and stores, and no end: somebody waits, and lets nobody run");
    }
    void (*call)(void) = between;
    if (call != NULL) {
        between = NULL;
        call();
        between = call;
    }
}

/* The words of a value belong together: of the n-th, the first tells the others. The 0-th is the first. */
static inline void make_nth(uint64_t n, uint64_t value[SEQLOCK_WORDS])
{
    for (unsigned i = 0; i < SEQLOCK_WORDS; i++) {
        value[i] = n == 0 ? 0 : n + 1000 * i;
    }
}

#define TORN UINT64_MAX
#define REFUSED (UINT64_MAX - 1)

/* Which one it is; TORN where the words are of several. */
static inline uint64_t which(const uint64_t value[SEQLOCK_WORDS])
{
    uint64_t whole[SEQLOCK_WORDS];
    make_nth(value[0], whole);
    return memcmp(value, whole, sizeof whole) == 0 ? value[0] : TORN;
}

static inline ctx_status write_nth(seqlock *s, uint64_t n)
{
    uint64_t value[SEQLOCK_WORDS];
    make_nth(n, value);
    unsigned before = steps;
    steps = 0;
    ctx_status status = seqlock_write(s, value);
    steps = before;
    return status;
}

/* Which one is read in one try, or REFUSED. Says so where a try that is refused has written. */
static inline uint64_t try_once(const seqlock *s)
{
    static const uint64_t untouched[SEQLOCK_WORDS] = {7, 7, 7, 7};
    uint64_t value[SEQLOCK_WORDS];
    memcpy(value, untouched, sizeof value);
    unsigned before = steps;
    steps = 0;
    ctx_status status = seqlock_try(s, value);
    steps = before;
    if (status == CTX_OK) {
        return which(value);
    }
    if (status != CTX_RUNNING_ELSEWHERE || memcmp(value, untouched, sizeof value) != 0) {
        end_badly("a try is refused, with another status, or with its result written");
    }
    return REFUSED;
}

/* Which one is read in as many tries as it takes. */
static inline uint64_t read_nth(const seqlock *s)
{
    uint64_t value[SEQLOCK_WORDS] = {7, 7, 7, 7};
    steps = 0;
    seqlock_read(s, value);
    return which(value);
}

static inline void print_value(const char *when, uint64_t n)
{
    printf("%s: ", when);
    if (n == TORN) {
        printf("torn\n");
    } else if (n == REFUSED) {
        printf("refused\n");
    } else {
        printf("%lu\n", (unsigned long)n);
    }
}

#endif
