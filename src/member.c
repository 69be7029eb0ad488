#include "member.h"
#include "debug.h"
#include "member_char.h"
#include "percent.h"

#include <string.h>

static size_t skip_blanks(const char *text, size_t at)
{
    return at + strspn(text + at, " \t");
}

static size_t skip_key(const char *text, size_t at)
{
    while (ctx_member_char_is_key(text[at])) {
        at++;
    }
    return at;
}

/* Where the value begins behind an equals sign: right there, if it is empty, so that no blanks are
 * in it. */
static size_t find_value(const char *text, size_t equals)
{
    size_t at = skip_blanks(text, equals + 1);
    return ctx_member_char_is_value(text[at]) ? at : equals + 1;
}

static size_t skip_value(const char *text, bool is_strict, size_t at)
{
    while (ctx_member_char_is_value(text[at]) &&
           !(is_strict && text[at] == '%' && !ctx_percent_is_escape(text + at))) {
        at++;
    }
    return at;
}

/* Percent signs that begin no escape: what is written of the value has an escape for each. */
static size_t count_alone(const char *text, size_t at, size_t end)
{
    size_t alone = 0;
    for (; at < end; at++) {
        alone += text[at] == '%' && !ctx_percent_is_escape(text + at);
    }
    return alone;
}

/* A key, and perhaps a value. */
static bool scan_property(const char *text, size_t *at, size_t *end)
{
    size_t key = *at;
    *end = skip_key(text, key);
    *at = skip_blanks(text, *end);
    if (*end == key) {
        return false;
    }
    if (text[*at] == '=') {
        *end = skip_value(text, true, find_value(text, *at));
        *at = skip_blanks(text, *end);
    }
    return true;
}

static bool scan_properties(const char *text, size_t *at, size_t *end)
{
    while (text[*at] == ';') {
        *at = skip_blanks(text, *at + 1);
        if (!scan_property(text, at, end)) {
            return false;
        }
    }
    return true;
}

/* Anything, up to the next comma. */
static bool pass_properties(const char *text, size_t *at, size_t *end)
{
    for (; ctx_member_char_is_line(text[*at]) && text[*at] != ','; ++*at) {
        *end = ctx_member_char_is_blank(text[*at]) ? *end : *at + 1;
    }
    return true;
}

bool ctx_member_scan(const char *text, bool is_strict, size_t *at, ctx_member *member)
{
    member->start = *at;
    member->key_end = *at = skip_key(text, *at);
    if (member->key_end == member->start) {
        return false;
    }
    *at = skip_blanks(text, *at);
    if (text[*at] != '=') {
        return false;
    }
    member->value = find_value(text, *at);
    member->value_end = member->end = skip_value(text, is_strict, member->value);
    member->alone = count_alone(text, member->value, member->value_end);
    *at = skip_blanks(text, member->end);
    if (text[*at] == ';' &&
        !(is_strict ? scan_properties : pass_properties)(text, at, &member->end)) {
        return false;
    }
    CTX_ASSERT(member->key_end < member->value && member->value_end <= member->end);
    return text[*at] == ',' || text[*at] == '\0';
}

bool ctx_member_has_key(const char *text, const ctx_member *member, const char *key, size_t length)
{
    return member->key_end - member->start == length &&
           memcmp(text + member->start, key, length) == 0;
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

void ctx_member_add_key(ctx_text *text, const char *name)
{
    for (; *name != '\0'; name++) {
        ctx_member_char_is_key(*name) ? ctx_text_add_char(text, *name)
                                      : ctx_percent_add(text, *name);
    }
}

void ctx_member_add_value(ctx_text *text, const char *value, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool stands = value[i] != '%' && ctx_member_char_is_value(value[i]);
        stands ? ctx_text_add_char(text, value[i]) : ctx_percent_add(text, value[i]);
    }
}
