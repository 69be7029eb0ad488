/* One entry for each thread: context, variable, value. It is right for as long as that context is current
 * and this thread has set and reset nothing in it, for no other thread can change a context that this one
 * is in. So an entry is good for one stay in one context.
 *
 * The context is part of the entry, and compared in each get. So to leave a context needs no action, by
 * whatever way it is left: a thread that ends inside a run leaves it while the stack is unwound, where
 * no code of ours comes by, and clean-up handlers run after that. To come back does need one: another
 * thread may have been in the context meanwhile, or the context may be a new one at the old address.
 * Both begin with an enter, and that drops the entry.
 *
 * It is dropped before the library is called, not after. The release hook of the old value runs inside
 * the call, finds the new value there, and may keep that. To drop after the call would let the hook find
 * a value that is being released. To write the new value into the entry instead of dropping it would be
 * wrong, too: the hook may have set the variable once more.
 *
 * Only what is set is kept. While a context binds a variable, the variable is alive. A default is no
 * binding: its variable may end, and a new one be made at the same address. And whether there is an entry
 * is told by its context, since NULL is a value.
 *
 * Turned down: to compare versions, as CPython does with ctx_ver in its get. It needs a number in each
 * context that every change counts up, which is the library's to do. */
#include "answer.h"

#include <stddef.h>

static _Thread_local struct {
    const ctx_context *context; /* NULL: nothing is kept */
    const ctx_var *var;
    void *value;
} last;

static void drop(void)
{
    last.context = NULL;
}

ctx_status cached_get(const ctx_var *var, void **value)
{
    const ctx_context *context = ctx_context_current();
    if (context != NULL && last.context == context && last.var == var) {
        *value = last.value;
        return CTX_OK;
    }
    if (search(var, value) != CTX_OK) {
        return ctx_var_default(var, value);
    }
    last.context = context;
    last.var = var;
    last.value = *value;
    return CTX_OK;
}

ctx_status cached_set(ctx_var *var, void *value)
{
    drop();
    return ctx_var_set(var, value);
}

ctx_status cached_set_token(ctx_var *var, void *value, ctx_token **token)
{
    drop();
    return ctx_var_set_token(var, value, token);
}

ctx_status cached_reset(ctx_var *var, ctx_token *token)
{
    drop();
    return ctx_var_reset(var, token);
}

ctx_status cached_enter(ctx_context *context)
{
    drop();
    return ctx_enter(context);
}

ctx_status cached_exit(ctx_context *context)
{
    return ctx_exit(context);
}

ctx_status cached_run(ctx_context *context, void *(*function)(void *), void *argument,
                      void **result)
{
    drop();
    return ctx_run(context, function, argument, result);
}
