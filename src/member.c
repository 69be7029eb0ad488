#include "member.h"

#include <string.h>

static bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The character sets of the specification: "token" of RFC 7230 for names, "baggage-octet" for
 * values. */
static bool is_name_char(char c)
{
    return is_alphanumeric(c) || (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

static bool is_value_char(char c)
{
    return c > ' ' && c < 0x7f && strchr("\",;\\", c) == NULL;
}

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

/* The byte that stands at text[*at], which is moved past it; or -1, where it is a percent sign on
 * its own. */
static int decoded(const char *text, size_t *at)
{
    if (text[*at] != '%') {
        return (unsigned char)text[(*at)++];
    }
    int high = hex_digit(text[*at + 1]);
    int low = high < 0 ? -1 : hex_digit(text[*at + 2]);
    if (low < 0) {
        return -1;
    }
    *at += 3;
    return high * 16 + low;
}

static size_t skip_space(const char *text, size_t at)
{
    return at + strspn(text + at, " \t");
}

/* The end of the value that begins at `at`; *bad where a percent sign in it stands alone. */
static size_t value_end(const char *text, size_t at, bool *bad)
{
    *bad = false;
    while (is_value_char(text[at]) && !*bad) {
        *bad = decoded(text, &at) < 0;
    }
    return at;
}

/* A name, and its end. False at the offset *at where there is none. */
static bool scan_name(const char *text, size_t *at)
{
    size_t start = *at;
    while (is_name_char(text[*at])) {
        ++*at;
    }
    return *at > start;
}

/* The same in a name, where a percent sign may stand alone: names are not encoded by the letter of
 * the specification, though this library and others do encode them. */
static int decoded_in_name(const char *text, size_t *at)
{
    int byte = decoded(text, at);
    if (byte < 0) {
        byte = '%';
        ++*at;
    }
    return byte;
}

/* ;name or ;name=value, any number of them, for which this library has no use but to pass them on.
 */
static bool scan_properties(const char *text, size_t *at, size_t *end)
{
    bool bad = false;
    while (!bad && text[*at] == ';') {
        *at = skip_space(text, *at + 1);
        if (!scan_name(text, at)) {
            return false;
        }
        *end = *at;
        *at = skip_space(text, *at);
        if (text[*at] == '=') {
            *at = skip_space(text, *at + 1);
            *at = *end = value_end(text, *at, &bad);
            *at = bad ? *at : skip_space(text, *at);
        }
    }
    return !bad;
}

/* One member from *at on, up to the comma or the end of the text; false at the offset *at where it
 * breaks off. */
static bool scan_member(const char *text, size_t *at, ctx_member *member)
{
    bool bad;
    *at = member->start = skip_space(text, *at);
    if (!scan_name(text, at)) {
        return false;
    }
    member->name_end = *at;
    *at = skip_space(text, *at);
    if (text[*at] != '=') {
        return false;
    }
    member->value = skip_space(text, *at + 1);
    *at = member->value_end = member->end = value_end(text, member->value, &bad);
    if (bad) {
        return false;
    }
    *at = skip_space(text, *at);
    return scan_properties(text, at, &member->end) && (text[*at] == ',' || text[*at] == '\0');
}

static bool same_name(const char *text_a, const ctx_member *a, const char *text_b,
                      const ctx_member *b)
{
    size_t at_a = a->start;
    size_t at_b = b->start;
    while (at_a < a->name_end && at_b < b->name_end) {
        if (decoded_in_name(text_a, &at_a) != decoded_in_name(text_b, &at_b)) {
            return false;
        }
    }
    return at_a == a->name_end && at_b == b->name_end;
}

bool ctx_member_is_among(const char *text, const ctx_member *member, const char *other_text,
                         const ctx_members *others)
{
    for (size_t i = 0; i < others->count; i++) {
        if (same_name(text, member, other_text, &others->at[i])) {
            return true;
        }
    }
    return false;
}

static ctx_status scan_all(const char *text, ctx_members *members, size_t *at)
{
    for (;; ++*at) {
        ctx_member member;
        if (!scan_member(text, at, &member)) {
            return CTX_BAGGAGE_SYNTAX;
        }
        if (members->count == CTX_BAGGAGE_MAX_MEMBERS) {
            *at = member.start;
            return CTX_BAGGAGE_TOO_MANY;
        }
        if (ctx_member_is_among(text, &member, text, members)) {
            *at = member.start;
            return CTX_BAGGAGE_DUPLICATE;
        }
        members->at[members->count++] = member;
        if (text[*at] == '\0') {
            return CTX_OK;
        }
    }
}

/* Looks at no byte behind the limit or the end, whichever comes first. */
static bool is_too_long(const char *text)
{
    size_t length = 0;
    while (length <= CTX_BAGGAGE_MAX_BYTES && text[length] != '\0') {
        length++;
    }
    return length > CTX_BAGGAGE_MAX_BYTES;
}

ctx_status ctx_member_scan(const char *text, ctx_members *members, size_t *offset)
{
    members->count = 0;
    *offset = 0;
    if (is_too_long(text)) {
        *offset = CTX_BAGGAGE_MAX_BYTES;
        return CTX_BAGGAGE_TOO_LONG;
    }
    if (text[skip_space(text, 0)] == '\0') {
        return CTX_OK;
    }
    return scan_all(text, members, offset);
}

bool ctx_member_is_named(const char *text, const ctx_member *member, const char *name)
{
    size_t at = member->start;
    while (at < member->name_end && *name != '\0') {
        if (decoded_in_name(text, &at) != (unsigned char)*name++) {
            return false;
        }
    }
    return at == member->name_end && *name == '\0';
}

size_t ctx_member_value(const char *text, const ctx_member *member, char *buffer)
{
    size_t length = 0;
    for (size_t at = member->value; at < member->value_end;) {
        buffer[length++] = (char)decoded(text, &at);
    }
    buffer[length] = '\0';
    return length;
}

/* How many bytes follow a first byte, and the least code point that needs so many; -1 for no first
 * byte. */
static int utf8_following(unsigned char first, uint32_t *least)
{
    static const uint32_t leasts[] = {0, 0x80, 0x800, 0x10000};
    int following = first < 0x80             ? 0
                    : (first & 0xe0) == 0xc0 ? 1
                    : (first & 0xf0) == 0xe0 ? 2
                    : (first & 0xf8) == 0xf0 ? 3
                                             : -1;
    *least = following < 0 ? 0 : leasts[following];
    return following;
}

bool ctx_member_is_utf8(const char *bytes, size_t length)
{
    const unsigned char *at = (const unsigned char *)bytes;
    const unsigned char *end = at + length;
    while (at < end) {
        uint32_t least;
        int following = utf8_following(*at, &least);
        if (following < 0 || end - at <= following) {
            return false;
        }
        uint32_t point = following == 0 ? *at : *at & (0x3fU >> following);
        for (at++; following > 0; following--, at++) {
            if ((*at & 0xc0) != 0x80) {
                return false;
            }
            point = point << 6 | (*at & 0x3fU);
        }
        if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
            return false;
        }
    }
    return true;
}

void ctx_member_add_comma(ctx_text *text)
{
    if (text->length > 0) {
        ctx_text_add_char(text, ',');
    }
}

void ctx_member_add(ctx_text *text, const char *from, const ctx_member *member)
{
    ctx_member_add_comma(text);
    for (size_t at = member->start; at < member->end; at++) {
        ctx_text_add_char(text, from[at]);
    }
}

static void add_encoded(ctx_text *text, char c, bool (*allowed)(char))
{
    static const char digits[] = "0123456789ABCDEF";
    if (c != '%' && allowed(c)) {
        ctx_text_add_char(text, c);
        return;
    }
    ctx_text_add_char(text, '%');
    ctx_text_add_char(text, digits[(unsigned char)c >> 4]);
    ctx_text_add_char(text, digits[(unsigned char)c & 15]);
}

void ctx_member_add_name(ctx_text *text, const char *name)
{
    for (; *name != '\0'; name++) {
        add_encoded(text, *name, is_name_char);
    }
}

void ctx_member_add_value(ctx_text *text, const char *value, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        add_encoded(text, value[i], is_value_char);
    }
}
