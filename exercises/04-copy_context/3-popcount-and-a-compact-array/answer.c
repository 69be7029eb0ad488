#include "answer.h"

unsigned count_ones(uint32_t bits)
{
    (void)bits; /* TODO: without a builtin */
    return 0;
}

bool compact_get(const compact *array, unsigned place, void **value)
{
    (void)array; /* TODO: which slot is it? */
    (void)place;
    (void)value;
    return false;
}

ctx_status compact_put(compact *array, unsigned place, void *value)
{
    (void)array; /* TODO: make room in the middle */
    (void)value;
    return place > 31 ? CTX_KEY_ERROR : CTX_NO_MEMORY;
}

bool compact_remove(compact *array, unsigned place)
{
    (void)array; /* TODO: close the gap */
    (void)place;
    return false;
}
