/* member.h - internal: one member of W3C Baggage, key=value;properties. Chapter 7. */
#ifndef CTX_MEMBER_H
#define CTX_MEMBER_H

#include "text.h"

/* A member of a text, as offsets into it. The blanks around its parts belong to none of them. */
typedef struct ctx_member {
    size_t start; /* of the whole, which is the key's */
    size_t key_end;
    size_t value;
    size_t value_end;
    size_t end;   /* of the whole; behind value_end if there are properties */
    size_t alone; /* how many percent signs in the value begin no escape */
} ctx_member;

/* Finds the member that begins at text[*at], and moves *at to the comma, or the end, behind it.
 * False where it breaks off: *at is there then.
 *
 * The key is a token, and the value is of octets that need not be encoded, in either way of
 * reading. The strict one takes no percent sign in a value that begins no escape, and wants the
 * properties to be such as the specification has them; else they are whatever may stand in a line
 * of a header: this library has no use for them but to pass them on. */
bool ctx_member_scan(const char *text, bool is_strict, size_t *at, ctx_member *member);

/* Whether the member's key is these bytes. Keys are compared as they stand and never decoded: a
 * percent sign is a letter like any other in a token, so %41 and A are two keys. */
bool ctx_member_has_key(const char *text, const ctx_member *member, const char *key, size_t length);

/* Adds a member as it stands, behind a comma if the text has begun. */
void ctx_member_add(ctx_text *text, const char *from, const ctx_member *member);

/* Adds a comma, if the text has begun. */
void ctx_member_add_comma(ctx_text *text);

/* Adds a variable's name as a key: what is no letter of a token is percent-encoded. A name that is
 * a token stands as it is, so that there is a variable for every key. */
void ctx_member_add_key(ctx_text *text, const char *name);

/* Adds a value, with all that need be percent-encoded. */
void ctx_member_add_value(ctx_text *text, const char *value, size_t length);

#endif
