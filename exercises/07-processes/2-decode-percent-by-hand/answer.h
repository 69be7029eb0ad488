/* answer.h - a decoder of percent-encoded text that refuses what is none. */
#ifndef ANSWER_H
#define ANSWER_H

#include "status.h"

#include <stddef.h>

/* Decodes the `length` characters at `text`: a percent sign with two hexadecimal digits, of either
 * case, is the byte that they say, and any other character is itself, a plus too. What comes out is
 * not decoded again. Behind the `length` characters nothing is read; no NUL need be there.
 *
 * Written is as snprintf writes: at most `size` bytes with the NUL, so that `to` has as much of the
 * decoded bytes as fits, and a NUL behind; with size 0 nothing, and then `to` may be NULL. *decoded
 * is the whole length, whatever the size. `to` may be `text` itself; otherwise they do not overlap.
 *
 * Refused are
 *   CTX_BAGGAGE_SYNTAX   a percent sign that does not begin such an escape
 *   CTX_BAGGAGE_VALUE    a byte that is zero, written as %00 or as it is: in C it would end the text
 * and of several the first. *offset, unless `offset` is NULL, is then where in the text it begins,
 * and `to` and *decoded are untouched. On success *offset is untouched.
 *
 * Other statuses: CTX_NULL_ARGUMENT (text or decoded is NULL, or `to` with a size that is not 0).
 * Nothing is allocated, and the locale does not matter. */
CTX_NODISCARD ctx_status percent_decode(const char *text, size_t length, char *to, size_t size,
                                        size_t *decoded, size_t *offset);

#endif
