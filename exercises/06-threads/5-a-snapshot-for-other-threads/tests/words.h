/* words.h - what the tests of this exercise share: the words, and what happens between two of them. */
#ifndef WORDS_H
#define WORDS_H

#include "golden.h"

#include "answer.h"

/* Called before each load and each store; NULL: nothing happens there. What it does itself does not
 * call it again. */
static _Thread_local void (*between)(void);

/* How many loads and stores the publish or the read has done that the thread is in. */
static _Thread_local unsigned steps;

static inline void step(void)
{
    if (++steps == 1000) {
        printf("a thousand loads and stores, and no end: somebody waits\n");
        fflush(stdout);
        exit(3);
    }
    void (*call)(void) = between;
    if (call != NULL) {
        between = NULL;
        call();
        between = call;
    }
}

uint64_t word_load(const word *w)
{
    step();
    return atomic_load_explicit(&w->bits, memory_order_acquire);
}

void word_store(word *w, uint64_t bits)
{
    step();
    atomic_store_explicit(&w->bits, bits, memory_order_release);
}

/* The numbers of a progress belong together: of the n-th, any one tells the other two. */
static inline progress nth(uint64_t n)
{
    return (progress){.user = n, .deadline = 1000 + n, .lines = UINT64_MAX - n};
}

#define TORN UINT64_MAX

/* Which one it is; TORN where the numbers are of several. */
static inline uint64_t which(const progress *p)
{
    progress whole = nth(p->user);
    return p->deadline == whole.deadline && p->lines == whole.lines ? p->user : TORN;
}

static inline void publish(board *b, uint64_t n)
{
    unsigned before = steps;
    progress now = nth(n);
    steps = 0;
    board_publish(b, &now);
    steps = before;
}

static const progress untouched = {7, 7, 7};

#define REFUSED (UINT64_MAX - 1)
#define NOTHING (UINT64_MAX - 2)

/* Which one is read, or one of these two. Says so where a read that gives none has written. */
static inline uint64_t read_one(const board *b)
{
    unsigned before = steps;
    progress read = untouched;
    steps = 0;
    ctx_status status = board_read(b, &read);
    steps = before;
    if (status == CTX_OK) {
        return which(&read);
    }
    if (memcmp(&read, &untouched, sizeof read) != 0) {
        printf("%s, and the result is written\n", ctx_status_name(status));
    }
    return status == CTX_RUNNING_ELSEWHERE ? REFUSED : status == CTX_LOOKUP_ERROR ? NOTHING : TORN;
}

static inline void print_read(const char *when, uint64_t n)
{
    printf("%s: ", when);
    if (n == TORN) {
        printf("torn\n");
    } else if (n == REFUSED) {
        printf("refused\n");
    } else if (n == NOTHING) {
        printf("nothing\n");
    } else {
        printf("%lu\n", (unsigned long)n);
    }
}

#endif
