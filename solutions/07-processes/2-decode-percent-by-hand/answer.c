/* Two passes over the text. The first only looks, and knows at its end that all of it is right, so
 * the second needs no way back: a text that is refused has changed nothing, also where the buffer
 * is the text itself. One pass with a private buffer would need memory, of which there is as much
 * as a stranger likes.
 *
 * `next` is the one place where bytes of the text are read, and compares with what is left before
 * it looks: a percent sign needs two characters behind it. Both passes use it, so they cannot
 * disagree. A digit is looked up by hand. isxdigit must not have a negative char, and strtol wants
 * a NUL and takes "+4", " 4" and "0x".
 *
 * In place it works because the byte number n is made of the character n or of later ones. What the
 * second pass writes, `next` has read. The NUL is written last for the same reason: it may stand
 * where text was.
 *
 * Turned down: to go on writing until the buffer is full, and to count the rest in a second loop.
 * There would be two loops that have to agree on what an escape is. */
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
    return CTX_OK;
}
