/* show.h - what a puzzle's program prints with: a line for each call. */
#ifndef SHOW_H
#define SHOW_H

#include "golden.h"

#include "var.h"
#if CHAPTER >= 2
#include "set_get.h"
#endif
#if CHAPTER >= 3
#include "token.h"
#endif
#if CHAPTER >= 4
#include "copy_context.h"
#include "mapping.h"
#endif
#if CHAPTER >= 5
#include "run.h"
#endif

/* A value, None for NULL; or the name of the status. */
static inline void show_value(ctx_status status, const void *value)
{
    if (status != CTX_OK) {
        printf("%s\n", ctx_status_name(status));
    } else if (value == NULL) {
        printf("None\n");
    } else {
        printf("%ld\n", NUMBER(value));
    }
}

static inline void show_name(const ctx_var *var)
{
    printf("%s\n", ctx_var_name(var));
}

static inline void show_default(const ctx_var *var)
{
    void *value = NULL;
    ctx_status status = ctx_var_default(var, &value);
    show_value(status, value);
}

static inline void show_same(const ctx_var *one, const ctx_var *other)
{
    printf("%s\n", one == other ? "same" : "different");
}

#if CHAPTER >= 2
static inline void show(const ctx_var *var)
{
    void *value = NULL;
    ctx_status status = ctx_var_get(var, &value);
    show_value(status, value);
}

static inline void show_or(const ctx_var *var, void *fallback)
{
    show_value(CTX_OK, ctx_var_get_or(var, fallback));
}
#endif

#if CHAPTER >= 3
static inline void show_old(const ctx_token *token)
{
    void *value = NULL;
    if (ctx_token_old_value(token, &value) == CTX_TOKEN_MISSING) {
        printf("missing\n");
    } else {
        show_value(CTX_OK, value);
    }
}

static inline void show_reset(ctx_var *var, ctx_token *token)
{
    printf("%s\n", ctx_status_name(ctx_var_reset(var, token)));
}
#endif

#if CHAPTER >= 4
static inline void show_at(const ctx_context *context, const ctx_var *var)
{
    void *value = NULL;
    ctx_status status = ctx_context_get(context, var, &value);
    show_value(status, value);
}

static inline void show_len(const ctx_context *context)
{
    printf("%zu\n", ctx_context_len(context));
}
#endif

#if CHAPTER >= 5
static inline void show_run(ctx_context *context, void *(*function)(void *))
{
    printf("%s\n", ctx_status_name(ctx_run(context, function, NULL, NULL)));
}
#endif

#endif
