/* answer.h - how far a request is, for whoever wants to see it from another thread. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdatomic.h>
#include <stdint.h>

/* A number that threads share. */
typedef struct word {
    _Atomic uint64_t bits;
} word;

/* The tests provide these two, and let other threads run before each.
 *
 * The order is that of memory_order_release and memory_order_acquire. A load that finds what a store has
 * left there finds, from then on, all that the storing thread had stored before, in any word; and no
 * load is done before one that stands above it. */
uint64_t word_load(const word *w);
void word_store(word *w, uint64_t bits);

typedef struct progress {
    uint64_t user;
    uint64_t deadline;
    uint64_t lines;
} progress;

/* All zero is a board on which nothing was published. What each word is for is yours to decide. */
#define BOARD_WORDS 8

typedef struct board {
    word words[BOARD_WORDS];
} board;

/* Publishes this progress, in the place of the one before. It has ended with its last store. Any three
 * numbers are a progress, zeros too.
 * Threads: the owner of the board, one. It waits for nobody, whatever readers do. */
void board_publish(board *b, const progress *now);

/* Reads what was published last.
 * Status: CTX_OK, *out is the progress of one publish: of the last that had ended when the read began, or
 * of a later one. CTX_LOOKUP_ERROR, nothing was published yet. CTX_RUNNING_ELSEWHERE, a publish has ended
 * while this was reading: try again. But for CTX_OK, *out is untouched.
 * A publish that has begun is in nobody's way, even if its thread stands still for ever: where none ends
 * during the read, the status is not CTX_RUNNING_ELSEWHERE.
 * Threads: any, any number at once. It has no loop that another thread can prolong. */
ctx_status board_read(const board *b, progress *out);

#endif
