#include "baggage_kept.h"
#include "baggage_own.h"
#include "baggage_vars.h"
#include "copy_context.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

/* What a program has put there itself may be anything. */
static ctx_status split_kept(ctx_baggage_writing *w, const ctx_var *keeper)
{
    ctx_baggage_report report = {.why = CTX_OK};
    w->kept = ctx_baggage_kept(w->map, keeper);
    ctx_members_split(w->kept, false, &w->came, &report);
    return report.why;
}

/* The members of others, but for those whose keys are now this program's own. Nobody can keep this
 * program from sending its own by sending it too much: what does not fit is left behind. */
static ctx_status add_others(ctx_baggage_writing *w)
{
    size_t own = w->own.count; /* others are counted among them from here on, for the room */
    ctx_status status = split_kept(w, &ctx_baggage_other);
    for (size_t i = 0; i < w->came.count; i++) {
        const ctx_member *m = &w->came.at[i];
        const char *key = w->kept + m->start;
        bool is_own = ctx_members_find(w->buffer, &w->own, own, key, m->key_end - m->start) != NULL;
        if (!is_own && ctx_members_add(&w->own, m) == CTX_OK) {
            ctx_member_add(&w->text, w->kept, m);
        }
    }
    return status;
}

static ctx_status write_all(ctx_baggage_writing *w, ctx_var *const *vars, size_t count)
{
    w->text = ctx_text_start(w->buffer, sizeof w->buffer);
    ctx_status status = split_kept(w, &ctx_baggage_claimed);
    status = status == CTX_OK ? ctx_baggage_own_write(w, vars, count) : status;
    return status == CTX_OK ? add_others(w) : status;
}

/* A copy, so that what the hooks do to the context is not seen halfway. */
static ctx_status write_copy(const ctx_context *copy, ctx_var *const *vars, size_t count,
                             char **text)
{
    ctx_baggage_writing *w = malloc(sizeof *w);
    if (w == NULL) {
        return CTX_NO_MEMORY;
    }
    w->map = &copy->map;
    ctx_status status = write_all(w, vars, count);
    char *result = status == CTX_OK ? strdup(w->buffer) : NULL;
    free(w);
    if (status == CTX_OK && result == NULL) {
        return CTX_NO_MEMORY;
    }
    *text = status == CTX_OK ? result : *text;
    return status;
}

static bool can_travel(ctx_var *const *vars, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (vars[i]->hooks == NULL || vars[i]->hooks->encode == NULL) {
            return false;
        }
    }
    return true;
}

ctx_status ctx_baggage_write(const ctx_context *context, ctx_var *const *vars, size_t count,
                             char **text)
{
    if (text == NULL || ctx_baggage_vars_have_null(vars, count)) {
        return CTX_NULL_ARGUMENT;
    }
    if (!can_travel(vars, count)) {
        return CTX_BAGGAGE_VALUE;
    }
    ctx_context *copy;
    ctx_status status =
        context == NULL ? ctx_copy_context(&copy) : ctx_context_copy(context, &copy);
    if (status == CTX_OK) {
        status = write_copy(copy, vars, count, text);
        ctx_context_unref(copy);
    }
    return status;
}
