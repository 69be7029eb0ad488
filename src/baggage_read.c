#include "baggage_claim.h"
#include "baggage_kept.h"
#include "baggage_vars.h"
#include "copy_context.h"

#include <stdlib.h>
#include <string.h>

/* Hands over to `keeper` what is to be kept there, in the order of the text. */
static ctx_status keep_members(ctx_baggage_reading *r, ctx_var *keeper)
{
    ctx_text text = ctx_text_start(r->buffer, sizeof r->buffer);
    for (size_t i = 0; i < r->members.count; i++) {
        if (r->keeper[i] == keeper) {
            ctx_member_add(&text, r->text, &r->members.at[i]);
        }
    }
    return ctx_baggage_keep(r->into, keeper, r->buffer);
}

static ctx_status read_all(ctx_baggage_reading *r, ctx_var *const *vars, size_t count)
{
    ctx_status status = CTX_OK;
    ctx_members_split(r->text, r->is_strict, &r->members, &r->report);
    for (size_t i = 0; i < r->members.count; i++) {
        r->keeper[i] = &ctx_baggage_other;
    }
    for (size_t i = 0; i < count && status == CTX_OK; i++) {
        status = ctx_baggage_claim(r, vars[i]);
    }
    if (status == CTX_OK && r->is_strict) {
        status = r->report.why;
    }
    status = status == CTX_OK ? keep_members(r, &ctx_baggage_other) : status;
    return status == CTX_OK ? keep_members(r, &ctx_baggage_claimed) : status;
}

static ctx_status read_copy(ctx_baggage_reading *r, ctx_var *const *vars, size_t count,
                            ctx_context **out)
{
    ctx_status status = ctx_copy_context(&r->into);
    if (status != CTX_OK) {
        return status;
    }
    status = read_all(r, vars, count);
    if (status == CTX_OK) {
        *out = r->into;
    } else {
        ctx_context_unref(r->into);
    }
    return status;
}

/* Either reading; *report is filled in, but for want of memory. */
static ctx_status read_text(const char *text, bool is_strict, ctx_var *const *vars, size_t count,
                            ctx_context **out, ctx_baggage_report *report)
{
    ctx_baggage_reading *r = malloc(sizeof *r);
    if (r == NULL) {
        return CTX_NO_MEMORY;
    }
    r->text = text;
    r->is_strict = is_strict;
    r->report = (ctx_baggage_report){.why = CTX_OK};
    ctx_status status = read_copy(r, vars, count, out);
    if (status != CTX_NO_MEMORY) {
        *report = r->report;
    }
    free(r);
    return status;
}

ctx_status ctx_baggage_read(const char *text, ctx_var *const *vars, size_t count, ctx_context **out,
                            ctx_baggage_report *report)
{
    ctx_baggage_report unwanted;
    if (text == NULL || out == NULL || ctx_baggage_vars_have_null(vars, count)) {
        return CTX_NULL_ARGUMENT;
    }
    return read_text(text, false, vars, count, out, report != NULL ? report : &unwanted);
}

/* Looks at no byte behind the limit or the end, whichever comes first. */
static bool is_too_long(const char *text)
{
    return strnlen(text, CTX_BAGGAGE_MAX_BYTES + 1) > CTX_BAGGAGE_MAX_BYTES;
}

ctx_status ctx_baggage_read_strict(const char *text, ctx_var *const *vars, size_t count,
                                   ctx_context **out, size_t *offset)
{
    ctx_baggage_report first = {.offset = CTX_BAGGAGE_MAX_BYTES};
    if (text == NULL || out == NULL || ctx_baggage_vars_have_null(vars, count)) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_status status =
        is_too_long(text) ? CTX_BAGGAGE_TOO_LONG : read_text(text, true, vars, count, out, &first);
    if (offset != NULL && status != CTX_OK && status != CTX_NO_MEMORY) {
        *offset = first.offset;
    }
    return status;
}
