/* caught by 5-every-size: the length is that of what was written, so nobody knows how much room it takes */
#include "answer.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Takes one byte from the text at *at, and moves *at behind it; where it is refused, not. */
static ctx_status next(const char *text, size_t length, size_t *at, char *byte)
{
    size_t taken = 1;
    char is = text[*at];
    if (is == '%') {
        taken = 3;
        if (length - *at < taken || hex_digit(text[*at + 1]) < 0 || hex_digit(text[*at + 2]) < 0) {
            return CTX_BAGGAGE_SYNTAX;
        }
        is = (char)(hex_digit(text[*at + 1]) * 16 + hex_digit(text[*at + 2]));
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
    *decoded = written;
    return CTX_OK;
}
