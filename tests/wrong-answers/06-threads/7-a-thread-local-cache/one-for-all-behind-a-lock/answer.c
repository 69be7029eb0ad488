/* caught by 7-threads: one cache for all threads, with a lock; they make each other forget */
#include "answer.h"

#include <pthread.h>
#include <stddef.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct {
    const ctx_context *context; /* NULL: nothing is kept */
    const ctx_var *var;
    void *value;
} last;

static void drop(void)
{
    pthread_mutex_lock(&lock);
    last.context = NULL;
    pthread_mutex_unlock(&lock);
}

ctx_status cached_get(const ctx_var *var, void **value)
{
    const ctx_context *context = ctx_context_current();
    pthread_mutex_lock(&lock);
    bool hit = context != NULL && last.context == context && last.var == var;
    if (hit) {
        *value = last.value;
    }
    pthread_mutex_unlock(&lock);
    if (hit) {
        return CTX_OK;
    }
    if (search(var, value) != CTX_OK) {
        return ctx_var_default(var, value);
    }
    pthread_mutex_lock(&lock);
    last.context = context;
    last.var = var;
    last.value = *value;
    pthread_mutex_unlock(&lock);
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
