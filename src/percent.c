#include "percent.h"
#include "debug.h"

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

bool ctx_percent_is_escape(const char *at)
{
    return at[0] == '%' && hex_digit(at[1]) >= 0 && hex_digit(at[2]) >= 0;
}

size_t ctx_percent_decode(const char *from, size_t length, char *to)
{
    size_t written = 0;
    for (size_t at = 0; at < length;) {
        if (ctx_percent_is_escape(from + at)) {
            to[written++] = (char)(hex_digit(from[at + 1]) * 16 + hex_digit(from[at + 2]));
            at += 3;
        } else {
            to[written++] = from[at++];
        }
    }
    CTX_ASSERT(written <= length);
    return written;
}

void ctx_percent_add(ctx_text *text, char c)
{
    static const char digits[] = "0123456789ABCDEF";
    ctx_text_add_char(text, '%');
    ctx_text_add_char(text, digits[(unsigned char)c >> 4]);
    ctx_text_add_char(text, digits[(unsigned char)c & 15]);
}
