/* answer.h - baggage in the headers of an HTTP request. */
#ifndef ANSWER_H
#define ANSWER_H

#include "baggage.h"

#define HEADERS_MAX_BYTES 16384U

/* Writes the variables as a line, "baggage: user_id=7" with "\r\n" behind it, as ctx_baggage_write
 * has them; or "" where that has nothing.
 * Owner: *line is the caller's, who ends with free.
 * Status: as ctx_baggage_write; CTX_NULL_ARGUMENT (line); CTX_NO_MEMORY. Then *line is as it
 * was. */
CTX_NODISCARD ctx_status header_write(const ctx_context *context, ctx_var *const *vars,
                                      size_t count, char **line);

/* Reads the headers that begin at `bytes`. They are lines, each with "\r\n" at its end, up to an
 * empty one; what comes behind that is not looked at. A line is
 *
 *   a name, a colon, and a value   the name is letters, digits and  ! # $ % & ' * + - . ^ _ ` | ~
 *   a blank, and perhaps more      which goes on with the value of the line before: one space stands
 *                                  for the line break and the blanks around it. A line of blanks
 *                                  goes on with nothing, so two such lines make two spaces
 *
 * Blanks, which are spaces and tabs, around a value belong to nobody. In a line may be tabs and all
 * bytes but control characters, which are those below a space, and 0x7f.
 *
 * The values of all lines that are called baggage, in whatever case, are one text, in their order
 * and with a comma between them, also where one is empty. That is read as ctx_baggage_read does it, into a copy of the
 * current context; where there is no such line, an empty text is. *report is about that text.
 *
 * Owner: `bytes` and `vars` stay the caller's; *out is the caller's, who ends with
 * ctx_context_unref; *report, unless `report` is NULL, is filled in.
 * Status: CTX_BAGGAGE_SYNTAX, if a line is none of the two, if the first line begins with a blank,
 * or if there is no empty line in the `length` bytes. CTX_BAGGAGE_TOO_LONG, if there is none in the
 * first HEADERS_MAX_BYTES of more, and these are in order: the lines that end in them, and the bytes
 * of the one that does not. CTX_NULL_ARGUMENT (bytes, out, one of the variables; a variable is only
 * looked at when the headers are in order), CTX_NO_MEMORY. Then *out and *report are untouched; the
 * current context always is. */
CTX_NODISCARD ctx_status headers_read(const char *bytes, size_t length, ctx_var *const *vars,
                                      size_t count, ctx_context **out, ctx_baggage_report *report);

#endif
