/* Two slots and a turn, which is how many publishes have ended. The latest is in slot turn % 2, and the next
 * one is written into the other, where nobody reads; the store of the new turn ends it. So a reader never
 * minds a publish that is on its way. What it has to mind is that its slot becomes the other one: if the
 * turn is not what it was, a publish has ended, and the next may have begun in the slot just read.
 *
 * Why acquire and release are enough. The turn is stored after the numbers: who finds the turn finds the
 * numbers. And if a reader finds a number of the publish after next, which is written into its slot, it
 * finds what was stored before that, too: the next turn. So the second look at the turn cannot miss it. No
 * load may be done before one that stands above it, or the second look could come too early.
 *
 * "The same turn" means equal, and not "one more at most": with one more, the publish after next may have
 * begun. That the turn comes back to the same number takes 2^64 publishes in one read.
 *
 * Turned down: one slot and a turn that is odd while it is written, the usual seqlock. It needs half the
 * room, and a reader that meets an owner who was stopped in the middle waits for him. Turned down: a
 * pointer to the latest progress on the heap, with a count of owners. Between reading the pointer and
 * counting himself in, the reader has no share, and the owner may free it there; to close that gap takes
 * more than all of this. And ctx_context_copy, with the three numbers as variables, is right, and takes
 * the guard of the context, for which the owner may have to wait. */
#include "answer.h"

#include <stddef.h>

#define TURN 0u

/* The words of a slot: 1 to 3, or 4 to 6. */
static size_t slot_of(uint64_t turn)
{
    return 1 + 3 * (size_t)(turn % 2);
}

void board_publish(board *b, const progress *now)
{
    uint64_t turn = word_load(&b->words[TURN]) + 1;
    word *slot = &b->words[slot_of(turn)];
    word_store(&slot[0], now->user);
    word_store(&slot[1], now->deadline);
    word_store(&slot[2], now->lines);
    word_store(&b->words[TURN], turn);
}

ctx_status board_read(const board *b, progress *out)
{
    uint64_t turn = word_load(&b->words[TURN]);
    if (turn == 0) {
        return CTX_LOOKUP_ERROR;
    }
    const word *slot = &b->words[slot_of(turn)];
    progress read;
    read.user = word_load(&slot[0]);
    read.deadline = word_load(&slot[1]);
    read.lines = word_load(&slot[2]);
    if (word_load(&b->words[TURN]) != turn) {
        return CTX_RUNNING_ELSEWHERE;
    }
    *out = read;
    return CTX_OK;
}
