/* utf8.h - internal: which bytes are UTF-8, and what stands for those that are not. Chapter 7. */
#ifndef CTX_UTF8_H
#define CTX_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the bytes are UTF-8, without overlong forms and surrogates. */
bool ctx_utf8_is_valid(const char *bytes, size_t length);

/* Copies the bytes into `to`, and for what is not UTF-8 the replacement character U+FFFD: one for
 * each longest run of bytes that could have begun a letter, and for each byte that could not. So
 * Unicode recommends it ("maximal subpart", chapter 3.9), and so CPython and the browsers do it.
 * Returns the length, which is up to three times `length`. */
size_t ctx_utf8_repair(const char *bytes, size_t length, char *to);

#endif
