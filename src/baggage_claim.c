#include "baggage_claim.h"
#include "release.h"
#include "state.h"

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

static ctx_status read_member(ctx_baggage_reading *r, size_t i, ctx_var *var)
{
    const ctx_member *member = &r->members.at[i];
    void *value;
    ctx_baggage_value_decode(&r->value, r->text, member);
    if (r->is_strict && r->value.is_repaired) {
        return CTX_BAGGAGE_ENCODING;
    }
    ctx_status status = ctx_baggage_value_make(&r->value, var->hooks, &value);
    bool has_more = member->end > member->value_end || r->value.is_repaired;
    r->keeper[i] = status == CTX_OK && has_more ? &ctx_baggage_claimed : NULL;
    return status == CTX_OK ? bind(r->into, var, value) : status;
}

/* A member of the variable's key: read, or left out. */
static ctx_status claim_member(ctx_baggage_reading *r, size_t i, ctx_var *var, bool *is_read)
{
    const ctx_member *member = &r->members.at[i];
    r->keeper[i] = NULL;
    if (*is_read) {
        ctx_members_leave_out(&r->report, member->start, CTX_BAGGAGE_DUPLICATE);
        return CTX_OK;
    }
    ctx_status status = read_member(r, i, var);
    *is_read = status == CTX_OK;
    if (status == CTX_OK || status == CTX_NO_MEMORY) {
        return status;
    }
    ctx_members_leave_out(&r->report, member->value, status);
    return CTX_OK;
}

ctx_status ctx_baggage_claim(ctx_baggage_reading *r, ctx_var *var)
{
    bool is_read = false;
    ctx_status status = CTX_OK;
    ctx_text key = ctx_text_start(r->buffer, sizeof r->buffer);
    ctx_member_add_key(&key, var->name);
    for (size_t i = r->members.count; i-- > 0 && status == CTX_OK;) {
        if (r->keeper[i] == &ctx_baggage_other &&
            ctx_member_has_key(r->text, &r->members.at[i], r->buffer, key.length)) {
            status = claim_member(r, i, var, &is_read);
        }
    }
    return status;
}
