/* answer.h - a count of shares that costs its owner no atomic operation. */
#ifndef ANSWER_H
#define ANSWER_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* A number that threads share, and the one thing that can be done with it: shared_add adds, which may be
 * a negative number, and returns the sum. It is one atomic operation, with the order of
 * memory_order_acq_rel. The tests provide it, count, and let other threads run before it
 * and after it. */
typedef struct shared {
    _Atomic int64_t number;
} shared;

int64_t shared_add(shared *s, int64_t number);

/* The number of the calling thread. No two threads have the same, not even one after the other. The tests
 * provide it. */
uint64_t thread_number(void);

typedef struct biased {
    uint64_t owner; /* constant: the number of the thread that has begun */
    int64_t own;    /* the owner's alone: the shares that it has taken, and not given back */
    bool settled;   /* the owner's alone: whether it counts like all others by now */
    shared rest;    /* any thread's. What it says is yours to decide */
} biased;

/* There is one share, and the calling thread has it. It is the owner of the count. No shared_add. */
void biased_begin(biased *b);

/* One more share. The caller has one, so the thing is there.
 * Threads: any. For the owner no shared_add, unless it is settled; for others one. */
void biased_up(biased *b);

/* One share less. It need not be the thread that took it: shares are handed over, like everything.
 * True: none is left, and the caller destroys the thing. Of all calls on one count, that is the last one
 * that needs it, and no other is told so.
 * Threads: any. For the owner no shared_add while it has taken more shares than it has given back; with the
 * last of those it settles. For others one. */
bool biased_down(biased *b);

/* The owner's count goes to the others', and from now on it counts like them. It does so while it has taken
 * more shares than it has given back, at the latest before it ends. Until then nobody is told that no
 * share is left, though others may have given back what the owner has taken.
 * True: as above.
 * Threads: the owner, once. One shared_add. */
bool biased_settle(biased *b);

#endif
