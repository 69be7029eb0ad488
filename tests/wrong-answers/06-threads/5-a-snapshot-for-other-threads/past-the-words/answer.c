/* caught by race: the numbers are written and read as plain ones, which threads must not do at once
 * nudge: One thread publishes while another one reads: ThreadSanitizer sees whether what both touch is atomic. */
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
    progress *slot = (progress *)(void *)&b->words[slot_of(turn)];
    slot->user = now->user;
    slot->deadline = now->deadline;
    slot->lines = now->lines;
    word_store(&b->words[TURN], turn);
}

ctx_status board_read(const board *b, progress *out)
{
    uint64_t turn = word_load(&b->words[TURN]);
    if (turn == 0) {
        return CTX_LOOKUP_ERROR;
    }
    const progress *slot = (const progress *)(const void *)&b->words[slot_of(turn)];
    progress read = {slot->user, slot->deadline, slot->lines};
    if (word_load(&b->words[TURN]) != turn) {
        return CTX_RUNNING_ELSEWHERE;
    }
    *out = read;
    return CTX_OK;
}
