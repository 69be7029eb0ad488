/* caught by 2-in-a-publish: the turn is stored when all numbers but one are there */
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
    word_store(&b->words[TURN], turn);
    word_store(&slot[2], now->lines);
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
