/* text.h - internal: building a text in a caller's buffer, as snprintf does, piece by piece. */
#ifndef CTX_TEXT_H
#define CTX_TEXT_H

#include "hooks.h"

/* `length` counts everything added, also what no longer fitted; the buffer always holds a
 * terminated prefix. With size 0 nothing is written at all and only `length` grows: that is how a
 * text is measured. */
typedef struct ctx_text {
    char *buffer;
    size_t size;
    size_t length;
} ctx_text;

/* Starts an empty text in `buffer`. */
ctx_text ctx_text_start(char *buffer, size_t size);

void ctx_text_add_char(ctx_text *text, char c);
void ctx_text_add(ctx_text *text, const char *string);

/* " at 0x...>", the end of each of Python's object texts. */
void ctx_text_add_address(ctx_text *text, const void *object);

/* The string as Python's repr prints it: quoted, and with its escapes. */
void ctx_text_add_repr(ctx_text *text, const char *string);

/* A value, by its variable's format hook. */
void ctx_text_add_value(ctx_text *text, const ctx_hooks *hooks, const void *value);

/* Where a function in snprintf's form goes on writing, and how much room it has there. */
char *ctx_text_rest(const ctx_text *text, size_t *size);

#endif
