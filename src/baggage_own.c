#include "baggage_own.h"
#include "release.h"
#include "utf8.h"

#include <string.h>

/* Whether a value that encodes to w->now is the one that came with the member: the text is the
 * same, or becomes the same on its way through the hooks, as 007 becomes 7. */
static ctx_status compare(ctx_baggage_writing *w, const ctx_member *came, const ctx_hooks *hooks,
                          size_t length, bool *is_same)
{
    void *value;
    ctx_baggage_value_decode(&w->value, w->kept, came);
    *is_same = w->value.length == length && memcmp(w->value.bytes, w->now, length) == 0;
    if (*is_same) {
        return CTX_OK;
    }
    ctx_status status = ctx_baggage_value_make(&w->value, hooks, &value);
    if (status == CTX_OK) {
        size_t then = hooks->encode(w->then, CTX_BAGGAGE_ROOM, value);
        *is_same = then == length && memcmp(w->then, w->now, length) == 0;
        ctx_release_now(hooks, value);
    }
    return status == CTX_NO_MEMORY ? status : CTX_OK;
}

static ctx_status add_member(ctx_baggage_writing *w, const ctx_var *var, size_t length)
{
    size_t start = w->text.length;
    ctx_member_add_comma(&w->text);
    size_t key = w->text.length;
    ctx_member_add_key(&w->text, var->name);
    if (w->text.length > CTX_BAGGAGE_MAX_BYTES) {
        return CTX_BAGGAGE_TOO_LONG;
    }
    const ctx_member *came =
        ctx_members_find(w->kept, &w->came, w->came.count, w->buffer + key, w->text.length - key);
    bool is_same = false;
    ctx_status status = came == NULL ? CTX_OK : compare(w, came, var->hooks, length, &is_same);
    if (is_same) {
        w->text.length = start;
        ctx_member_add(&w->text, w->kept, came);
    } else {
        ctx_text_add_char(&w->text, '=');
        ctx_member_add_value(&w->text, w->now, length);
    }
    return status;
}

static ctx_status add_var(ctx_baggage_writing *w, const ctx_var *var)
{
    const ctx_binding *binding = ctx_map_find(w->map, var);
    if (binding == NULL) {
        return CTX_OK;
    }
    size_t length = var->hooks->encode(w->now, CTX_BAGGAGE_ROOM, binding->value);
    if (length == CTX_NO_TEXT) {
        return CTX_OK;
    }
    if (length >= CTX_BAGGAGE_ROOM) {
        return CTX_BAGGAGE_TOO_LONG;
    }
    bool is_utf8 =
        ctx_utf8_is_valid(var->name, strlen(var->name)) && ctx_utf8_is_valid(w->now, length);
    return is_utf8 ? add_member(w, var, length) : CTX_BAGGAGE_ENCODING;
}

/* Splits what is written so far. The reader's own hand says whether a reader would take it. */
static ctx_status split_own(ctx_baggage_writing *w)
{
    ctx_baggage_report report = {.why = CTX_OK};
    if (w->text.length > CTX_BAGGAGE_MAX_BYTES) {
        return CTX_BAGGAGE_TOO_LONG;
    }
    ctx_members_split(w->buffer, false, &w->own, &report);
    for (size_t i = 0; i < w->own.count; i++) {
        const ctx_member *m = &w->own.at[i];
        size_t length = m->key_end - m->start;
        if (ctx_members_find(w->buffer, &w->own, i, w->buffer + m->start, length) != NULL) {
            return CTX_BAGGAGE_DUPLICATE;
        }
    }
    return report.why;
}

ctx_status ctx_baggage_own_write(ctx_baggage_writing *w, ctx_var *const *vars, size_t count)
{
    ctx_status status = CTX_OK;
    for (size_t i = 0; i < count && status == CTX_OK; i++) {
        status = add_var(w, vars[i]);
    }
    return status == CTX_OK ? split_own(w) : status;
}
