/* count_ones clears the lowest one until there is none: `bits & (bits - 1)` does that, since the
 * subtraction turns the lowest one to zero and the zeros below it to ones. It runs once for each
 * one, and needs no constants that have to be believed. The chapter's sums are faster for full
 * words, and a table of 16 entries is in between; each is right here. All of it is in uint32_t: a
 * signed word has a sign in place 31, and to shift it is not what it seems.
 *
 * The slot of a place is the number of taken places below it, `taken & (bit - 1)`. That holds for
 * an empty place too, where it says which slot a new value would get; so get, put and remove share
 * one line.
 *
 * put allocates before it changes anything. remove moves first and shrinks afterwards: should
 * realloc have no memory for the smaller block, the larger one is still there and still right.
 * realloc with a size of 0 is a trap, freeing here and allocating there, so the last slot is freed
 * by free. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

unsigned count_ones(uint32_t bits)
{
    unsigned ones = 0;
    for (; bits != 0; bits &= bits - 1) {
        ones++;
    }
    return ones;
}

/* The place as a word with one bit; 0 for a place that there is not. */
static uint32_t bit_of(unsigned place)
{
    return place < 32 ? UINT32_C(1) << place : 0;
}

static unsigned slot_of(const compact *array, uint32_t bit)
{
    return count_ones(array->taken & (bit - 1));
}

bool compact_get(const compact *array, unsigned place, void **value)
{
    uint32_t bit = bit_of(place);
    if ((array->taken & bit) == 0) {
        return false;
    }
    *value = array->slots[slot_of(array, bit)];
    return true;
}

ctx_status compact_put(compact *array, unsigned place, void *value)
{
    uint32_t bit = bit_of(place);
    if (bit == 0) {
        return CTX_KEY_ERROR;
    }
    unsigned slot = slot_of(array, bit);
    if ((array->taken & bit) == 0) {
        unsigned count = count_ones(array->taken);
        void **slots = realloc(array->slots, (count + 1) * sizeof slots[0]);
        if (slots == NULL) {
            return CTX_NO_MEMORY;
        }
        memmove(&slots[slot + 1], &slots[slot], (count - slot) * sizeof slots[0]);
        array->slots = slots;
        array->taken |= bit;
    }
    array->slots[slot] = value;
    return CTX_OK;
}

bool compact_remove(compact *array, unsigned place)
{
    uint32_t bit = bit_of(place);
    if ((array->taken & bit) == 0) {
        return false;
    }
    unsigned slot = slot_of(array, bit);
    array->taken &= ~bit;
    unsigned count = count_ones(array->taken);
    if (count == 0) {
        free(array->slots);
        array->slots = NULL;
        return true;
    }
    memmove(&array->slots[slot], &array->slots[slot + 1], (count - slot) * sizeof array->slots[0]);
    void **slots = realloc(array->slots, count * sizeof slots[0]);
    if (slots != NULL) {
        array->slots = slots;
    }
    return true;
}
