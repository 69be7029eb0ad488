#include "codec.h"
#include "copy_context.h"
#include "member.h"
#include "release.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

/* One reading: the text, split, and the context that it goes into. */
typedef struct reading {
    const char *text;
    ctx_members members;
    size_t offset;
    ctx_context *into;
} reading;

static ctx_status bind(ctx_context *into, ctx_var *var, void *value)
{
    ctx_binding *old;
    ctx_status status = ctx_context_bind(into, var, value, &old);
    if (status == CTX_OK) {
        ctx_binding_unref(old);
    } else {
        ctx_release_now(var->hooks, value);
    }
    return status;
}

static ctx_status read_member(reading *r, const ctx_member *member, ctx_var *var)
{
    char value[CTX_BAGGAGE_MAX_BYTES + 1];
    size_t length = ctx_member_value(r->text, member, value);
    if (!ctx_member_is_utf8(value, length)) {
        return CTX_BAGGAGE_ENCODING;
    }
    if (var->hooks == NULL || var->hooks->decode == NULL) {
        return CTX_BAGGAGE_VALUE;
    }
    void *decoded;
    ctx_status status = var->hooks->decode(value, length, &decoded);
    return status == CTX_OK ? bind(r->into, var, decoded) : status;
}

static ctx_var *variable_of(const reading *r, const ctx_member *member, ctx_var *const *vars,
                            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_for_others = vars[i] == &ctx_baggage_other;
        if (!is_for_others && ctx_member_is_named(r->text, member, vars[i]->name)) {
            return vars[i];
        }
    }
    return NULL;
}

/* What the copied context has of an earlier reading is over, also where nothing takes its place. */
static ctx_status keep_others(reading *r, const ctx_text *others)
{
    if (others->length == 0) {
        ctx_binding *stale;
        ctx_status status = ctx_map_remove(&r->into->map, &ctx_baggage_other, &stale);
        ctx_binding_unref(stale);
        return status;
    }
    void *value;
    ctx_status status = ctx_str_hooks.decode(others->buffer, others->length, &value);
    return status == CTX_OK ? bind(r->into, &ctx_baggage_other, value) : status;
}

static ctx_status read_all(reading *r, ctx_var *const *vars, size_t count)
{
    char buffer[CTX_BAGGAGE_MAX_BYTES + 1];
    ctx_text others = ctx_text_start(buffer, sizeof buffer);
    for (size_t i = 0; i < r->members.count; i++) {
        const ctx_member *member = &r->members.at[i];
        ctx_var *var = variable_of(r, member, vars, count);
        if (var == NULL) {
            ctx_member_add(&others, r->text, member);
            continue;
        }
        ctx_status status = read_member(r, member, var);
        if (status != CTX_OK) {
            r->offset = member->value;
            return status;
        }
    }
    return keep_others(r, &others);
}

static bool has_null(ctx_var *const *vars, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (vars == NULL || vars[i] == NULL) {
            return true;
        }
    }
    return false;
}

ctx_status ctx_baggage_read(const char *text, ctx_var *const *vars, size_t count, ctx_context **out,
                            size_t *offset)
{
    if (text == NULL || out == NULL || has_null(vars, count)) {
        return CTX_NULL_ARGUMENT;
    }
    reading r = {.text = text};
    ctx_status status = ctx_member_scan(text, &r.members, &r.offset);
    if (status == CTX_OK) {
        status = ctx_copy_context(&r.into);
    }
    if (status == CTX_OK) {
        status = read_all(&r, vars, count);
    }
    if (status == CTX_OK) {
        *out = r.into;
        return status;
    }
    ctx_context_unref(r.into);
    if (offset != NULL && status != CTX_NO_MEMORY) {
        *offset = r.offset;
    }
    return status;
}
