/* members.h - internal: the members of a text, as many as baggage may have. Chapter 7. */
#ifndef CTX_MEMBERS_H
#define CTX_MEMBERS_H

#include "baggage.h"
#include "member.h"

typedef struct ctx_members {
    ctx_member at[CTX_BAGGAGE_MAX_MEMBERS];
    size_t count;
    size_t bytes; /* of all of them, with a comma between two */
} ctx_members;

/* Puts down that the member at `offset` is left out. The report keeps the first in the text. */
void ctx_members_leave_out(ctx_baggage_report *report, size_t offset, ctx_status why);

/* One more. A percent sign that begins no escape counts as the three bytes that it takes when its
 * value is written, so that what was read can be sent on.
 * Status: CTX_BAGGAGE_TOO_MANY, CTX_BAGGAGE_TOO_LONG: there is no room, and it is not added. */
ctx_status ctx_members_add(ctx_members *members, const ctx_member *member);

/* Finds the members of `text`; *members needs no value before. What is no member, in the strict
 * sense or in the other, and what there is no room for, is left out, and goes into the report. The
 * strict sense has no empty elements: nothing between two commas is a member left out. Cost: linear
 * in the text, whatever is in it. */
void ctx_members_split(const char *text, bool is_strict, ctx_members *members,
                       ctx_baggage_report *report);

/* The first of the members at[0..count) of `text` that has the key, or NULL. */
const ctx_member *ctx_members_find(const char *text, const ctx_members *members, size_t count,
                                   const char *key, size_t length);

#endif
