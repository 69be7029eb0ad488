/* In front of every public call that changes a context, by the linker's --wrap: after the call, also
 * a failed one, the tries of the contexts that the caller may look at are validated. */
#include "ctx.h"
#include "current.h"
#include "failing.h"
#include "state.h"
#include "validate.h"

#include <stdatomic.h>

#define AFTERWARDS 8

/* Up to the failure every run does the same, so the run without any stands for all; after it, a few
 * calls show what it broke. */
static bool is_time(void)
{
    static atomic_uint looks;
    if (!failing_has_failed()) {
        return !failing_is_armed();
    }
    return atomic_fetch_add(&looks, 1) < AFTERWARDS;
}

static void look_at(const ctx_context *context)
{
    const char *message = context == NULL ? NULL : validate(&context->map);
    if (message != NULL) {
        failing_trouble(message, 1);
    }
}

/* The current context is the calling thread's, and so is what a call has just made. */
static ctx_status look(ctx_status status, ctx_context **made)
{
    if (!is_time()) {
        return status;
    }
    look_at(ctx_context_current());
    if (made != NULL && status == CTX_OK) {
        look_at(*made);
    }
    return status;
}

#define IN_FRONT_OF(name, parameters, arguments, made)                                             \
    ctx_status __real_##name parameters;                                                           \
    ctx_status __wrap_##name parameters;                                                           \
    ctx_status __wrap_##name parameters                                                            \
    {                                                                                              \
        return look(__real_##name arguments, made);                                                \
    }

IN_FRONT_OF(ctx_var_set, (ctx_var * var, void *value), (var, value), NULL)
IN_FRONT_OF(ctx_var_set_token, (ctx_var * var, void *value, ctx_token **token), (var, value, token),
            NULL)
IN_FRONT_OF(ctx_var_reset, (ctx_var * var, ctx_token *token), (var, token), NULL)
IN_FRONT_OF(ctx_context_new, (ctx_context * *out), (out), out)
IN_FRONT_OF(ctx_copy_context, (ctx_context * *out), (out), out)
IN_FRONT_OF(ctx_context_copy, (const ctx_context *context, ctx_context **out), (context, out), out)
IN_FRONT_OF(ctx_enter, (ctx_context * context), (context), NULL)
IN_FRONT_OF(ctx_exit, (ctx_context * context), (context), NULL)
IN_FRONT_OF(ctx_baggage_read,
            (const char *text, ctx_var *const *vars, size_t count, ctx_context **out,
             ctx_baggage_report *report),
            (text, vars, count, out, report), out)
IN_FRONT_OF(ctx_baggage_read_strict,
            (const char *text, ctx_var *const *vars, size_t count, ctx_context **out,
             size_t *offset),
            (text, vars, count, out, offset), out)
