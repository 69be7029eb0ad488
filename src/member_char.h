/* member_char.h - internal: which characters may stand where in W3C Baggage. Chapter 7. */
#ifndef CTX_MEMBER_CHAR_H
#define CTX_MEMBER_CHAR_H

#include <stdbool.h>
#include <string.h>

/* Most are, and need no longer look. */
static inline bool ctx_member_char_is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* "token" of RFC 7230, for keys. */
static inline bool ctx_member_char_is_key(char c)
{
    return ctx_member_char_is_alphanumeric(c) ||
           (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

/* "baggage-octet" of the specification, for values. */
static inline bool ctx_member_char_is_value(char c)
{
    return ctx_member_char_is_alphanumeric(c) ||
           (c > ' ' && c < 0x7f && strchr("\",;\\", c) == NULL);
}

static inline bool ctx_member_char_is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* What RFC 9110 lets stand in a line of a header, and no more: a line break that passed through
 * here would begin a header of its own. */
static inline bool ctx_member_char_is_line(char c)
{
    return ctx_member_char_is_blank(c) || ((unsigned char)c > ' ' && c != 0x7f);
}

#endif
