#include "members.h"
#include "debug.h"

#include <string.h>

void ctx_members_leave_out(ctx_baggage_report *report, size_t offset, ctx_status why)
{
    if (report->left_out == 0 || offset < report->offset) {
        report->offset = offset;
        report->why = why;
    }
    report->left_out++;
}

ctx_status ctx_members_add(ctx_members *members, const ctx_member *member)
{
    size_t comma = members->count > 0 ? 1 : 0;
    size_t bytes = members->bytes + comma + (member->end - member->start) + 2 * member->alone;
    CTX_ASSERT(members->count <= CTX_BAGGAGE_MAX_MEMBERS &&
               members->bytes <= CTX_BAGGAGE_MAX_BYTES);
    if (members->count == CTX_BAGGAGE_MAX_MEMBERS) {
        return CTX_BAGGAGE_TOO_MANY;
    }
    if (bytes > CTX_BAGGAGE_MAX_BYTES) {
        return CTX_BAGGAGE_TOO_LONG;
    }
    members->at[members->count++] = *member;
    members->bytes = bytes;
    return CTX_OK;
}

static void split_one(const char *text, bool is_strict, size_t *at, ctx_members *members,
                      ctx_baggage_report *report)
{
    ctx_member member;
    if (!ctx_member_scan(text, is_strict, at, &member)) {
        ctx_members_leave_out(report, *at, CTX_BAGGAGE_SYNTAX);
        *at += strcspn(text + *at, ",");
        return;
    }
    ctx_status status = ctx_members_add(members, &member);
    if (status != CTX_OK) {
        ctx_members_leave_out(report, member.start, status);
    }
}

void ctx_members_split(const char *text, bool is_strict, ctx_members *members,
                       ctx_baggage_report *report)
{
    members->count = members->bytes = 0;
    if (text[strspn(text, " \t")] == '\0') {
        return;
    }
    for (size_t at = 0;; at++) {
        at += strspn(text + at, " \t");
        bool is_empty = text[at] == ',' || text[at] == '\0';
        if (is_strict || !is_empty) {
            split_one(text, is_strict, &at, members, report);
        }
        if (text[at] == '\0') {
            return;
        }
    }
}

const ctx_member *ctx_members_find(const char *text, const ctx_members *members, size_t count,
                                   const char *key, size_t length)
{
    for (size_t i = 0; i < count; i++) {
        if (ctx_member_has_key(text, &members->at[i], key, length)) {
            return &members->at[i];
        }
    }
    return NULL;
}
