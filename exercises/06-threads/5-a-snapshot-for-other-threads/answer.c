#include "answer.h"

/* TODO: a read that begins in the middle of a publish gets some of the old and some of the new. */
void board_publish(board *b, const progress *now)
{
    word_store(&b->words[0], now->user);
    word_store(&b->words[1], now->deadline);
    word_store(&b->words[2], now->lines);
}

ctx_status board_read(const board *b, progress *out)
{
    out->user = word_load(&b->words[0]);
    out->deadline = word_load(&b->words[1]);
    out->lines = word_load(&b->words[2]);
    return CTX_OK;
}
