#include "utf8.h"
#include "debug.h"

#include <string.h>

/* The well-formed sequences, by their first byte: table 3-7 of the Unicode standard. The second
 * byte is between `low` and `high`, any other between 0x80 and 0xbf. */
typedef struct form {
    unsigned char first, last;
    unsigned char following;
    unsigned char low, high;
} form;

static const form forms[] = {
    {0x00, 0x7f, 0, 0, 0},       {0xc2, 0xdf, 1, 0x80, 0xbf}, {0xe0, 0xe0, 2, 0xa0, 0xbf},
    {0xe1, 0xec, 2, 0x80, 0xbf}, {0xed, 0xed, 2, 0x80, 0x9f}, {0xee, 0xef, 2, 0x80, 0xbf},
    {0xf0, 0xf0, 3, 0x90, 0xbf}, {0xf1, 0xf3, 3, 0x80, 0xbf}, {0xf4, 0xf4, 3, 0x80, 0x8f},
};

/* What is no first byte has no second one either. */
static const form none = {.following = 1, .low = 0xff, .high = 0x00};

static const form *form_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (first >= forms[i].first && first <= forms[i].last) {
            return &forms[i];
        }
    }
    return &none;
}

/* How many of the `left` bytes make up the first letter, or could have begun one; *is_whole says
 * which. */
static size_t step(const char *bytes, size_t left, bool *is_whole)
{
    const form *f = form_of((unsigned char)bytes[0]);
    size_t length = 1;
    for (unsigned char low = f->low, high = f->high; length <= f->following && length < left;) {
        unsigned char byte = (unsigned char)bytes[length];
        if (byte < low || byte > high) {
            break;
        }
        length++;
        low = 0x80;
        high = 0xbf;
    }
    *is_whole = length == f->following + 1U;
    return length;
}

bool ctx_utf8_is_valid(const char *bytes, size_t length)
{
    bool is_whole = true;
    for (size_t at = 0; at < length && is_whole;) {
        at += step(bytes + at, length - at, &is_whole);
    }
    return is_whole;
}

size_t ctx_utf8_repair(const char *bytes, size_t length, char *to)
{
    static const char replacement[] = "\xef\xbf\xbd";
    size_t written = 0;
    for (size_t at = 0; at < length;) {
        bool is_whole;
        size_t taken = step(bytes + at, length - at, &is_whole);
        size_t put = is_whole ? taken : sizeof replacement - 1;
        memcpy(to + written, is_whole ? bytes + at : replacement, put);
        written += put;
        at += taken;
    }
    CTX_ASSERT(written <= 3 * length && ctx_utf8_is_valid(to, written));
    return written;
}
