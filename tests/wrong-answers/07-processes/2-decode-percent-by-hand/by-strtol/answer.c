/* caught by 2-refused: strtol takes a sign, and a blank before it */
#include "answer.h"

#include <stdlib.h>

/* Takes one byte from the text at *at, and moves *at behind it; where it is refused, not. */
static ctx_status next(const char *text, size_t length, size_t *at, char *byte)
{
    size_t taken = 1;
    char is = text[*at];
    if (is == '%') {
        taken = 3;
        if (length - *at < taken) {
            return CTX_BAGGAGE_SYNTAX;
        }
        char digits[] = {text[*at + 1], text[*at + 2], '\0'};
        char *end;
        is = (char)strtol(digits, &end, 16);
        if (end != digits + 2) {
            return CTX_BAGGAGE_SYNTAX;
        }
    }
    if (is == '\0') {
        return CTX_BAGGAGE_VALUE;
    }
    *at += taken;
    *byte = is;
    return CTX_OK;
}

/* The length of what is decoded, or why there is none, and where. */
static ctx_status measure(const char *text, size_t length, size_t *decoded, size_t *offset)
{
    size_t count = 0;
    for (size_t at = 0; at < length; count++) {
        char byte;
        ctx_status status = next(text, length, &at, &byte);
        if (status != CTX_OK) {
            if (offset != NULL) {
                *offset = at;
            }
            return status;
        }
    }
    *decoded = count;
    return CTX_OK;
}

ctx_status percent_decode(const char *text, size_t length, char *to, size_t size, size_t *decoded,
                          size_t *offset)
{
    if (text == NULL || decoded == NULL || (to == NULL && size != 0)) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status = measure(text, length, decoded, offset);
    if (status != CTX_OK || size == 0) {
        return status;
    }
    size_t written = 0;
    for (size_t at = 0; at < length && written < size - 1; written++) {
        char byte = '\0';
        (void)next(text, length, &at, &byte); /* it was looked at */
        to[written] = byte;
    }
    to[written] = '\0';
    return CTX_OK;
}
