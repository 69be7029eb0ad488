/* caught by memory: the gap is closed with as many slots as there were, one of which is past the end
 * nudge: A value is removed from the middle, and from an array that is as full as its block: Valgrind sees what is moved. */
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
    memmove(&array->slots[slot], &array->slots[slot + 1],
            (count + 1 - slot) * sizeof array->slots[0]);
    void **slots = realloc(array->slots, count * sizeof slots[0]);
    if (slots != NULL) {
        array->slots = slots;
    }
    return true;
}
