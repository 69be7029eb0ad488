/* answer.h - where in a text keys and values are. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stdbool.h>
#include <stddef.h>

/* A text of `length` bytes, any bytes, asked for one at a time; `at` is below `length`. */
typedef struct source {
    unsigned char (*byte)(const struct source *from, size_t at);
    size_t length;
} source;

typedef struct span {
    size_t at;
    size_t length;
} span;

typedef struct pair {
    span key;
    span value;
} pair;

/* Finds the members of a text, which have commas between them. A member is a key, "=" and a value;
 * blanks, which are spaces and tabs, around any of them belong to nobody. The first "=" ends the
 * key. A value may be empty, a key not. Where nothing is between two commas, before the first or
 * behind the last, or only blanks, there is no member, and nothing is wrong.
 *
 * pairs[0..room) gets the members in their order, and *count how many there are.
 *
 * Status: CTX_BAGGAGE_SYNTAX, if a member has no key or no "=", or if anywhere in the text is a
 * control character: one below a space that is no tab, or 0x7f. CTX_BAGGAGE_TOO_MANY, if there are
 * more than `room`. Where both are so, one of them. Then *count is untouched, and what pairs[] has
 * is not said.
 * Cost: at most eight times as many bytes are asked for as the text has. Nothing is allocated. */
CTX_NODISCARD ctx_status pairs_find(const source *from, pair *pairs, size_t room, size_t *count);

#endif
