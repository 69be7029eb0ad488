/* member.h - internal: the syntax of W3C Baggage, both ways. Chapter 7. */
#ifndef CTX_MEMBER_H
#define CTX_MEMBER_H

#include "baggage.h"
#include "text.h"

/* One name=value;properties in a text, as offsets into it. */
typedef struct ctx_member {
    size_t start; /* of the whole, which is the name's */
    size_t name_end;
    size_t value;
    size_t value_end;
    size_t end; /* of the whole */
} ctx_member;

/* All of a text's. */
typedef struct ctx_members {
    ctx_member at[CTX_BAGGAGE_MAX_MEMBERS];
    size_t count;
} ctx_members;

/* Splits `text` into its members.
 * Status: CTX_OK; or what is wrong with the text and *offset, where. */
ctx_status ctx_member_scan(const char *text, ctx_members *members, size_t *offset);

/* Whether one of the members of another text has the name of this one, decoded. */
bool ctx_member_is_among(const char *text, const ctx_member *member, const char *other_text,
                         const ctx_members *others);

/* Whether the member's name, decoded, is `name`. */
bool ctx_member_is_named(const char *text, const ctx_member *member, const char *name);

/* Decodes the value into `buffer`, which has room for it and a NUL; returns its length. Decoding
 * never makes a text longer. */
size_t ctx_member_value(const char *text, const ctx_member *member, char *buffer);

/* Whether the bytes are UTF-8, without overlong forms and surrogates. */
bool ctx_member_is_utf8(const char *bytes, size_t length);

/* Adds a comma, unless the text is empty. */
void ctx_member_add_comma(ctx_text *text);

/* Adds a member as it stands, after a comma. */
void ctx_member_add(ctx_text *text, const char *from, const ctx_member *member);

/* Adds a string with whatever a member's name, or its value, may not hold percent-encoded. */
void ctx_member_add_name(ctx_text *text, const char *name);
void ctx_member_add_value(ctx_text *text, const char *value, size_t length);

#endif
