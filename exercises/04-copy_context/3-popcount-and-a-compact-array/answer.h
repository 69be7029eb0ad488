/* answer.h - an array of 32 places that keeps only those that are taken. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdbool.h>
#include <stdint.h>

/* All zero is the empty array. No `array` and no place for a value is NULL below. */
typedef struct compact {
    uint32_t taken; /* bit n is one if place n is taken */
    void **slots;   /* owned; as many as taken has ones, in the order of the places; NULL if none */
} compact;

/* How many of the 32 bits are one. */
unsigned count_ones(uint32_t bits);

/* What is in a place. NULL is a value.
 * Returns false if the place is empty or above 31; then *value is untouched. */
bool compact_get(const compact *array, unsigned place, void **value);

/* Puts a value into a place; what was there before is replaced.
 * Status: CTX_KEY_ERROR, the place is above 31; CTX_NO_MEMORY. Then nothing has changed. */
ctx_status compact_put(compact *array, unsigned place, void *value);

/* Empties a place. The slots behind it move up. Cannot fail for want of memory.
 * Returns false if the place was empty or is above 31. */
bool compact_remove(compact *array, unsigned place);

#endif
