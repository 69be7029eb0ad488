#include "baggage_kept.h"
#include "codec.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

/* Strings that have no member of their own: in no list of variables do they encode or decode. */
static size_t kept_format(char *buffer, size_t size, const void *value)
{
    return ctx_str_hooks.format(buffer, size, value);
}

static bool kept_equal(const void *a, const void *b)
{
    return ctx_str_hooks.equal(a, b);
}

static const ctx_hooks kept_hooks = {.release = free, .format = kept_format, .equal = kept_equal};

ctx_var ctx_baggage_other = CTX_VAR_INIT("baggage_other", &kept_hooks);
ctx_var ctx_baggage_claimed = CTX_VAR_INIT("baggage_claimed", &kept_hooks);

static ctx_status unbind(ctx_context *context, const ctx_var *var)
{
    ctx_binding *stale;
    ctx_status status = ctx_map_remove(&context->map, var, &stale);
    ctx_binding_unref(stale);
    return status;
}

ctx_status ctx_baggage_keep(ctx_context *context, ctx_var *var, const char *text)
{
    if (*text == '\0') {
        return unbind(context, var);
    }
    char *copy = strdup(text);
    if (copy == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_binding *old;
    ctx_status status = ctx_context_bind(context, var, copy, &old);
    if (status == CTX_OK) {
        ctx_binding_unref(old);
    } else {
        free(copy);
    }
    return status;
}

const char *ctx_baggage_kept(const ctx_map *map, const ctx_var *var)
{
    const ctx_binding *binding = ctx_map_find(map, var);
    return binding == NULL || binding->value == NULL ? "" : binding->value;
}
