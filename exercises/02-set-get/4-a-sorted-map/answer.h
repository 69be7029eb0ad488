/* answer.h - what the tests provide. The functions to write are those of map.h. */
#ifndef ANSWER_H
#define ANSWER_H

#include "map.h"

/* The order of the array: whether `a` comes before `b`. Two variables are the same when neither
 * comes before the other, and then their addresses are equal. */
bool comes_before(const ctx_var *a, const ctx_var *b);

/* realloc, which the tests can make fail; what it gives is freed by free. */
void *map_memory(void *block, size_t size);

#endif
