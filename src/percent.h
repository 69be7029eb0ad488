/* percent.h - internal: percent-encoding, RFC 3986, both ways. Chapter 7. */
#ifndef CTX_PERCENT_H
#define CTX_PERCENT_H

#include "text.h"

/* Whether an escape, a percent sign and two hexadecimal digits, begins at `at`. Looks no further
 * than the first character that is none of it. */
bool ctx_percent_is_escape(const char *at);

/* Decodes `length` characters into `to`, which has room for as many bytes: decoding never makes a
 * text longer. A percent sign that begins no escape is itself. The character behind the last is
 * looked at, too: it must be there, a NUL perhaps, and be no hexadecimal digit, which would become
 * part of an escape. Returns the length. */
size_t ctx_percent_decode(const char *from, size_t length, char *to);

/* Adds the byte as an escape. */
void ctx_percent_add(ctx_text *text, char c);

#endif
